import { boundsOf, drawStroke, type Drawn } from '#protocol/drawing/draw-stroke.ts';
import { overlap, type PageBox } from '#protocol/drawing/place.ts';
import type { InkStroke } from '#protocol/ink.ts';
import { isErased } from './erased.ts';
import type { PdfCanvas } from './pdf-canvas.ts';
import type { PageResources } from './page-resources.ts';

/**
 * Ink as vectors. An eraser by area takes away what lies below it in the pile, and never the page:
 * the strokes below are drawn through a mask that has a hole in the eraser's shape. They stay lines,
 * sharp at every size; those of which nothing would be left do not come into the file.
 */
export function writeInk(
  canvas: PdfCanvas,
  strokes: readonly InkStroke[],
  box: PageBox,
  resources: PageResources,
): void {
  const pile = [...strokes].sort((a, b) => a.order - b.order);
  const erasers = pile.filter(({ tool }) => tool === 'eraser');
  const holes = new Map(erasers.map((eraser) => [eraser, () => resources.hole(eraser, box)]));
  let masked = '';
  for (const stroke of pile) {
    if (stroke.tool === 'eraser') continue;
    const above = erasers.filter(
      (eraser) => eraser.order > stroke.order && touches(eraser, stroke, box),
    );
    if (isErased(stroke, above)) continue;
    const mask = above.map((eraser) => holes.get(eraser)?.() ?? '').join(' ');
    if (mask !== masked) {
      if (masked !== '') canvas.restore();
      if (mask !== '') {
        canvas.save();
        canvas.write(`/${resources.mask(mask)} gs`);
      }
      masked = mask;
    }
    drawStroke(canvas, stroke, box);
  }
  if (masked !== '') canvas.restore();
}

function touches(one: Drawn, other: Drawn, box: PageBox): boolean {
  const [a, b] = [boundsOf(one, box), boundsOf(other, box)];
  return a !== null && b !== null && overlap(a, b);
}
