import { COLOURS, svg } from './shapes.ts';

/**
 * A page of a French exercise book: a strong line every four interlines, letters that stand on the
 * strong line and are one interline high.
 */

const INTERLINE = 22.5;
const SQUARE = 4 * INTERLINE;
const MARGIN = 2 * SQUARE - 8;
/** x-height of Playwrite FR Moderne per em, measured. */
const X_HEIGHT = 0.5;
/** Cursive one interline high. */
export const CURSIVE_SIZE = INTERLINE / X_HEIGHT;

function ruling(width: number, height: number): string {
  const lines: string[] = [];
  const line = (path: string, colour: string, thick: number) =>
    lines.push(`<path d="${path}" stroke="${colour}" stroke-width="${thick}"/>`);
  for (let y = INTERLINE; y < height; y += INTERLINE) {
    if (y % SQUARE !== 0) line(`M0 ${y}H${width}`, '#c9c4e6', 1.5);
  }
  for (let x = MARGIN + SQUARE; x < width; x += SQUARE) line(`M${x} 0V${height}`, '#b3abdc', 2);
  for (let x = MARGIN - SQUARE; x > 0; x -= SQUARE) line(`M${x} 0V${height}`, '#b3abdc', 2);
  for (let y = SQUARE; y < height; y += SQUARE) line(`M0 ${y}H${width}`, '#6f62b5', 2.5);
  line(`M${MARGIN} 0V${height}`, '#d14d6c', 4);
  return lines.join('');
}

export interface Written {
  /** Which strong line it stands on, from 1. */
  line: number;
  text: string;
  colour?: string;
  /** How far from the margin, in pixels. */
  indent?: number;
}

function write({ line, text, colour = COLOURS.ink, indent = 0 }: Written): string {
  return `<text class="cursive" x="${MARGIN + 24 + indent}" y="${line * SQUARE}" fill="${colour}" font-size="${CURSIVE_SIZE}">${text}</text>`;
}

/** The whole page, with what is written on it and drawn over it. */
export function seyesPage(width: number, height: number, texts: Written[], more = ''): string {
  return svg(width, height, ruling(width, height) + texts.map(write).join('') + more);
}

/** The height of a strong line. */
export const strongLine = (line: number) => line * SQUARE;
export const LEFT = MARGIN + 24;
