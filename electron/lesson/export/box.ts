import { PDFArray, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';

/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

/** A rectangle of a PDF, whichever corners it names; null for an empty or unreadable one. */
export function boxOf(value: PDFObject | undefined): Box | null {
  if (!(value instanceof PDFArray) || value.size() < 4) return null;
  const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((at) => {
    const side = value.lookup(at);
    return side instanceof PDFNumber ? side.asNumber() : NaN;
  });
  const box: Box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
  return box.every(Number.isFinite) && box[0] < box[2] && box[1] < box[3] ? box : null;
}
