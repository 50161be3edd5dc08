/** Drawings of fractions as SVG text: disks, bands, squares and the fraction itself. */

export const COLOURS = {
  ink: '#22313a',
  quiet: '#465a67',
  sky: '#2f6fb0',
  mirabelle: '#f2b233',
  leaf: '#2f8f5b',
  brick: '#c4492f',
  chalk: '#f7f5f0',
} as const;
type Colour = string;

export function svg(width: number, height: number, content: string): string {
  return `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`;
}

/** Two decimals: the file stays small and the eye sees no difference. */
export const round = (value: number) => Math.round(value * 100) / 100;

/** A point on a circle; 0 turns is at the top, as on a clock. */
export function onCircle(centre: number, radius: number, turns: number): string {
  const angle = turns * 2 * Math.PI - Math.PI / 2;
  return `${round(centre + radius * Math.cos(angle))} ${round(centre + radius * Math.sin(angle))}`;
}

const OUTLINE = `stroke="${COLOURS.ink}" stroke-width="5" stroke-linejoin="round"`;

/** A disk cut by these turns (0 to 1, the first is 0); the first parts are coloured. */
export function diskCutAt(size: number, cuts: number[], coloured: number, colour: Colour): string {
  const centre = size / 2;
  const radius = centre - 4;
  const parts = cuts.map((from, index) => {
    const to = cuts[index + 1] ?? 1;
    const large = to - from > 0.5 ? 1 : 0;
    const fill = index < coloured ? colour : '#fff';
    return (
      `<path fill="${fill}" ${OUTLINE} d="M${centre} ${centre} L${onCircle(centre, radius, from)} ` +
      `A${radius} ${radius} 0 ${large} 1 ${onCircle(centre, radius, to)} Z"/>`
    );
  });
  return svg(size, size, parts.join(''));
}

export function disk(size: number, parts: number, coloured: number, colour: Colour): string {
  const cuts = Array.from({ length: parts }, (_, index) => index / parts);
  return diskCutAt(size, cuts, coloured, colour);
}

/** A band cut in equal parts. */
export function band(
  width: number,
  height: number,
  parts: number,
  coloured: number,
  colour: Colour,
): string {
  const step = (width - 6) / parts;
  const cells = Array.from({ length: parts }, (_, index) => {
    const fill = index < coloured ? colour : '#fff';
    return `<rect x="${round(3 + index * step)}" y="3" width="${round(step)}" height="${height - 6}" fill="${fill}" ${OUTLINE}/>`;
  });
  return svg(width, height, cells.join(''));
}

/** A square of rows and columns; the first cells, row by row, are coloured. */
export function grid(
  size: number,
  rows: number,
  columns: number,
  coloured: number,
  colour: Colour,
): string {
  const width = (size - 6) / columns;
  const height = (size - 6) / rows;
  const cells = Array.from({ length: rows * columns }, (_, index) => {
    const x = round(3 + (index % columns) * width);
    const y = round(3 + Math.floor(index / columns) * height);
    const fill = index < coloured ? colour : '#fff';
    return `<rect x="${x}" y="${y}" width="${round(width)}" height="${round(height)}" fill="${fill}" ${OUTLINE}/>`;
  });
  return svg(size, size, cells.join(''));
}

/** A hexagon cut into its six triangles. */
export function hexagon(size: number, coloured: number, colour: Colour): string {
  const centre = size / 2;
  const corner = (index: number) => onCircle(centre, centre - 4, index / 6);
  const parts = Array.from({ length: 6 }, (_, index) => {
    const fill = index < coloured ? colour : '#fff';
    return `<path fill="${fill}" ${OUTLINE} d="M${centre} ${centre} L${corner(index)} L${corner(index + 1)} Z"/>`;
  });
  return svg(size, size, parts.join(''));
}

/** A fraction as it is written in class: numerator, bar, denominator. */
export function fraction(over: number | string, under: number | string, kind = ''): string {
  return `<span class="fraction ${kind}"><span>${over}</span><span>${under}</span></span>`;
}
