import { fontOf } from '#protocol/drawing/text.ts';
import type { InkText } from '#protocol/ink.ts';

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

let measuring: OffscreenCanvasRenderingContext2D | null = null;

/** How wide a line stands, in the units of the text's size. */
export function widthOf(text: Pick<InkText, 'font' | 'size'>, line: string): number {
  measuring ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (!measuring) return 0;
  measuring.font = fontOf(text, text.size);
  return measuring.measureText(line).width;
}

/** How far a font's lines reach above and below their baseline, in heights of its letters. */
export function fontHeights(text: Pick<InkText, 'font'>): { ascent: number; descent: number } {
  measuring ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (!measuring) return { ascent: 1, descent: 0.3 };
  measuring.font = fontOf(text, 1000);
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = measuring.measureText('x');
  return { ascent: fontBoundingBoxAscent / 1000, descent: fontBoundingBoxDescent / 1000 };
}
