import { COLOURS, svg } from './shapes.ts';

const { ink, sky, brick, leaf, mirabelle } = COLOURS;

function fractionAt(x: number, y: number, over: number, under: number, colour: string): string {
  return (
    `<g font-size="46" font-weight="700" text-anchor="middle" fill="${colour}">` +
    `<text x="${x}" y="${y}">${over}</text>` +
    `<path d="M${x - 19} ${y + 10}H${x + 19}" stroke="${colour}" stroke-width="4"/>` +
    `<text x="${x}" y="${y + 54}">${under}</text></g>`
  );
}

/** From 0 to 2 in quarters, with the unit band lying on it and two points to read. */
export function numberLine(width: number, height: number): string {
  const left = 24;
  const step = (width - 90) / 8;
  const y = 196;
  const x = (quarters: number) => left + quarters * step;
  const parts = [
    `<rect x="${x(0)}" y="${y - 116}" width="${4 * step}" height="64" fill="${mirabelle}" stroke="${ink}" stroke-width="4"/>`,
    `<text x="${x(2)}" y="${y - 71}" text-anchor="middle" font-size="38" font-weight="700" fill="${ink}">1 unité</text>`,
    `<path d="M4 ${y}H${width - 8}" stroke="${ink}" stroke-width="5"/>`,
    `<path d="M${width - 26} ${y - 15}L${width - 4} ${y}L${width - 26} ${y + 15}" fill="none" stroke="${ink}" stroke-width="5" stroke-linejoin="round" stroke-linecap="round"/>`,
  ];
  for (let quarters = 0; quarters <= 8; quarters += 1) {
    const whole = quarters % 4 === 0;
    const length = whole ? 30 : 17;
    parts.push(
      `<path d="M${x(quarters)} ${y - length}V${y + length}" stroke="${ink}" stroke-width="${whole ? 6 : 4}"/>`,
    );
    if (whole) {
      parts.push(
        `<text x="${x(quarters)}" y="${y + 82}" text-anchor="middle" font-size="54" font-weight="700" fill="${ink}">${quarters / 4}</text>`,
      );
    }
  }
  const points = [
    { quarters: 1, colour: sky },
    { quarters: 3, colour: leaf },
    { quarters: 5, colour: brick },
  ];
  for (const { quarters, colour } of points) {
    parts.push(`<circle cx="${x(quarters)}" cy="${y}" r="13" fill="${colour}"/>`);
    parts.push(fractionAt(x(quarters), y + 76, quarters, 4, colour));
  }
  return svg(width, height, parts.join(''));
}
