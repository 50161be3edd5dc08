import { round, svg } from './shapes.ts';

/** A mirabelle tart seen from above, cut in equal slices; those already eaten leave the plate bare. */

const PARTS = 8;
const GAP = 7;

/** Halves of mirabelles lie on rings: distance from the middle (of a radius of 100) and how many. */
const RINGS = [
  { at: 27, count: 1, size: 8.6 },
  { at: 44, count: 2, size: 8.4 },
  { at: 62, count: 3, size: 8.3 },
  { at: 80, count: 4, size: 8 },
] as const;

/** Small differences between fruits, the same at every run. */
function wobble(seed: number): number {
  const value = Math.sin(seed * 127.1) * 43758.5453;
  return (value - Math.floor(value)) * 2 - 1;
}

function polar(radius: number, degrees: number): { x: number; y: number } {
  const angle = (degrees * Math.PI) / 180;
  return { x: round(radius * Math.cos(angle)), y: round(radius * Math.sin(angle)) };
}

/** Half a mirabelle, its hollow up. */
function half(x: number, y: number, size: number, turn: number, seed: number): string {
  const blush = wobble(seed + 7) > 0.1 ? '#e2703a' : '#e8932f';
  const length = size * (1.08 + wobble(seed) * 0.05);
  const ellipse = (dx: number, scale: number, fill: string) =>
    `<ellipse cx="${round(dx)}" cy="0" rx="${round(length * scale)}" ry="${round(size * scale)}" fill="${fill}"/>`;
  return (
    `<g transform="translate(${x} ${y}) rotate(${round(turn)})">` +
    ellipse(0.8, 1.08, '#c27a22') +
    ellipse(0, 1, blush) +
    ellipse(-0.5, 0.9, '#f3ae35') +
    ellipse(-1, 0.74, '#fbc655') +
    ellipse(0.2, 0.3, '#e59a2c') +
    ellipse(0.6, 0.17, '#c9791d') +
    `<ellipse cx="${round(-length * 0.5)}" cy="${round(-size * 0.4)}" rx="1.7" ry="1.1" fill="#fff1c4"/>` +
    '</g>'
  );
}

/** The edge of the crust, pressed with a thumb. */
function crust(halfAngle: number): string {
  const bumps = 6;
  const points: string[] = [];
  for (let index = 0; index < bumps; index += 1) {
    const from = -halfAngle + (index * 2 * halfAngle) / bumps;
    const to = from + (2 * halfAngle) / bumps;
    const middle = polar(104.5, (from + to) / 2);
    const end = polar(98.5, to);
    points.push(`Q${middle.x} ${middle.y} ${end.x} ${end.y}`);
  }
  return points.join(' ');
}

function sector(radius: number, halfAngle: number, fill: string): string {
  const from = polar(radius, -halfAngle);
  const to = polar(radius, halfAngle);
  return `<path d="M0 0 L${from.x} ${from.y} A${radius} ${radius} 0 0 1 ${to.x} ${to.y} Z" fill="${fill}"/>`;
}

/** One slice, its point at the origin, lying to the right. */
function slice(seed: number): string {
  const halfAngle = 180 / PARTS;
  const start = polar(98.5, -halfAngle);
  const fruits = RINGS.flatMap(({ at, count, size }, ring) =>
    Array.from({ length: count }, (_, index) => {
      const step = (2 * halfAngle - 3) / count;
      const angle = -halfAngle + 1.5 + step * (index + 0.5) + wobble(seed + ring + index) * 0.8;
      const place = polar(at + wobble(seed * 3 + ring * 5 + index) * 1.2, angle);
      return half(
        place.x,
        place.y,
        size,
        angle + wobble(seed + index) * 50,
        seed * 9 + ring + index,
      );
    }),
  );
  return (
    `<path d="M0 0 L${start.x} ${start.y} ${crust(halfAngle)} Z" fill="#c9853a" stroke="#8a5420" stroke-width="1.6" stroke-linejoin="round"/>` +
    sector(95.5, halfAngle - 0.6, '#e0a456') +
    sector(91, halfAngle - 0.8, '#b97a2c') +
    sector(89.6, halfAngle - 0.9, '#f3c766') +
    fruits.join('')
  );
}

/** Where the missing slices were. */
function eaten(left: number): string {
  if (left >= PARTS) return '';
  const border = (part: number) => polar(97, (360 / PARTS) * part - 90);
  const from = border(left);
  const to = border(PARTS);
  const large = PARTS - left > PARTS / 2 ? 1 : 0;
  let path = `M${from.x} ${from.y} A97 97 0 ${large} 1 ${to.x} ${to.y}`;
  for (let part = left + 1; part < PARTS; part += 1) {
    path += ` M0 0 L${border(part).x} ${border(part).y}`;
  }
  return `<path d="${path}" fill="none" stroke="#8798a4" stroke-width="2" stroke-dasharray="6 5"/>`;
}

/** The tart on its plate; `left` of its eight slices are still there, from the top, clockwise. */
export function tart(size: number, left: number): string {
  const centre = size / 2;
  const scale = (size / 2 - 4) / 138;
  const slices = Array.from({ length: PARTS }, (_, index) => {
    const turn = (360 / PARTS) * (index + 0.5) - 90;
    const out = polar(GAP / 2, turn);
    const place = `transform="translate(${out.x} ${out.y}) rotate(${turn})"`;
    return index < left ? `<g ${place}>${slice(index + 1)}</g>` : '';
  });
  const plate =
    '<circle r="137" fill="#cfd8dd"/><circle r="135" fill="#f3f6f8"/>' +
    '<circle r="131" fill="none" stroke="#2f6fb0" stroke-width="2.5"/>' +
    '<circle r="118" fill="#e4e9ec"/><circle r="116.5" fill="#fbfcfd"/>';
  const content = `<g transform="translate(${centre} ${centre}) scale(${round(scale * 100) / 100})">${plate}${eaten(left)}${slices.join('')}</g>`;
  return svg(size, size, content);
}
