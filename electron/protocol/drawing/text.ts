import type { Canvas } from './canvas.ts';
import type { Bounds } from './place.ts';
import type { InkText } from '../ink.ts';

/** Of both fonts an x has half the height of the letters. */
export const X_HEIGHT = 0.5;
/** How far letters reach above and below their baseline, and the last one aside, in their heights. */
const ABOVE = 1.6;
const BELOW = 0.75;
const ASIDE = 0.2;
/** No letter of either font is wider. */
const WIDEST = 1.2;

const FONTS = {
  school: { weight: 400, family: 'Playwrite FR Moderne' },
  print: { weight: 550, family: 'Atkinson Hyperlegible Next' },
} as const;

/** The font of a text as a canvas takes it, at this height of its letters. */
export function fontOf({ font }: Pick<InkText, 'font'>, size: number): string {
  const { weight, family } = FONTS[font];
  return `${weight} ${size}px '${family}'`;
}

export function linesOf({ content }: Pick<InkText, 'content'>): string[] {
  return content.split('\n');
}

/** Writes a text whose first baseline begins at (x, y), in the canvas's own measure. */
export function writeText(canvas: Canvas, text: InkText, x: number, y: number): void {
  canvas.font = fontOf(text, text.size);
  for (const [line, words] of linesOf(text).entries()) {
    canvas.fillText(words, x, y + line * text.leading);
  }
}

/** What a text can cover at most, counted from the beginning of its first baseline, in units. */
export function extentOf(text: InkText): Bounds {
  const lines = linesOf(text);
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0);
  return {
    left: -ASIDE * text.size,
    top: -ABOVE * text.size,
    right: (longest * WIDEST + ASIDE) * text.size,
    bottom: (lines.length - 1) * text.leading + BELOW * text.size,
  };
}
