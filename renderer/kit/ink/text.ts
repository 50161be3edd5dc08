import type { InkText } from '#protocol/ink.ts';
import type { Bounds } from './place.ts';

/** Of both fonts an x has half the height of the letters. */
export const X_HEIGHT = 0.5;
/** How far letters reach above and below their baseline, in heights of letters. */
const ABOVE = 1.6;
const BELOW = 0.75;
/** How far the first and the last letter of a line may lean out. */
const ASIDE = 0.2;
/** What a letter takes where nobody can measure it. */
const LETTER = 0.7;

const FAMILIES = {
  school: "'Playwrite FR Moderne'",
  print: "'Atkinson Hyperlegible Next'",
} as const;
const WEIGHTS = { school: 400, print: 550 } as const;

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** The font of a text as a canvas and `document.fonts` take it, at this height of its letters. */
export function fontOf({ font }: Pick<InkText, 'font'>, size: number): string {
  return `${WEIGHTS[font]} ${size}px ${FAMILIES[font]}`;
}

export function linesOf({ content }: Pick<InkText, 'content'>): string[] {
  return content.split('\n');
}

/** Writes a text whose first baseline begins at (x, y), in the context's own measure. */
export function writeText(context: Context, text: InkText, x: number, y: number): void {
  context.font = fontOf(text, text.size);
  context.fontKerning = 'normal';
  context.textBaseline = 'alphabetic';
  for (const [line, words] of linesOf(text).entries()) {
    context.fillText(words, x, y + line * text.leading);
  }
}

/** What a text covers, counted from the beginning of its first baseline, in the page's units. */
export function extentOf(text: InkText): Bounds {
  const lines = linesOf(text);
  const widest = lines.reduce((most, line) => Math.max(most, widthOf(text, line)), 0);
  return {
    left: -ASIDE * text.size,
    top: -ABOVE * text.size,
    right: widest + ASIDE * text.size,
    bottom: (lines.length - 1) * text.leading + BELOW * text.size,
  };
}

/** How wide a line stands, in the page's units. */
export function widthOf(text: Pick<InkText, 'font' | 'size'>, line: string): number {
  const context = ruler();
  if (!context) return line.length * LETTER * text.size;
  context.font = fontOf(text, text.size);
  return context.measureText(line).width;
}

let measuring: OffscreenCanvasRenderingContext2D | null = null;

function ruler(): OffscreenCanvasRenderingContext2D | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  measuring ??= new OffscreenCanvas(1, 1).getContext('2d');
  return measuring;
}

/** Asks for the fonts that texts need; `arrived` is called when one was missing until now. */
export function needFonts(texts: readonly InkText[], arrived: () => void): void {
  const missing = texts.filter((text) => !document.fonts.check(fontOf(text, 40), text.content));
  if (missing.length === 0) return;
  void Promise.allSettled(
    missing.map((text) => document.fonts.load(fontOf(text, 40), text.content)),
  ).then((fonts) => {
    if (fonts.some((font) => font.status === 'fulfilled' && font.value.length > 0)) arrived();
  });
}
