import { PLATE_HEX } from '#protocol/drawing/colours.ts';
import { boundsOf } from '#protocol/drawing/draw-stroke.ts';
import { enterPage, type PageBox } from '#protocol/drawing/place.ts';
import { INK_UNITS, type InkStroke } from '#protocol/ink.ts';
import type { Cover } from './job.ts';
import type { PdfCanvas } from './pdf-canvas.ts';

/** A page that is as large in pixels as in units. */
const UNITS: PageBox = { left: 0, top: 0, width: INK_UNITS, height: INK_UNITS };

/** The ink without the strokes that lie wholly below a mask: they do not come into the file. */
export function uncovered(ink: readonly InkStroke[], covers: readonly Cover[]): InkStroke[] {
  return ink.filter((stroke) => {
    const bounds = boundsOf(stroke, UNITS);
    return !covers.some(
      ({ x, y, width, height }) =>
        bounds !== null &&
        bounds.left >= x &&
        bounds.top >= y &&
        bounds.right <= x + width &&
        bounds.bottom <= y + height,
    );
  });
}

export function writeCovers(canvas: PdfCanvas, covers: readonly Cover[], box: PageBox): void {
  if (covers.length === 0) return;
  canvas.save();
  enterPage(canvas, box);
  canvas.fillStyle = PLATE_HEX;
  for (const { x, y, width, height } of covers) canvas.fillRect(x, y, width, height);
  canvas.restore();
}
