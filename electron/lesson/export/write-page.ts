import { PDFName, type PDFContext, type PDFDict, type PDFRef } from '@cantoo/pdf-lib';
import { WALL_HEX } from '#protocol/drawing/colours.ts';
import { boundsOf } from '#protocol/drawing/draw-stroke.ts';
import { drawPaper } from '#protocol/drawing/papers.ts';
import type { PageBox } from '#protocol/drawing/place.ts';
import type { InkStroke } from '#protocol/ink.ts';
import type { Paper } from '#protocol/lesson.ts';
import { writeInk } from './ink-operators.ts';
import { multiply, type Matrix } from './matrix.ts';
import { createPageResources, type PageResources } from './page-resources.ts';
import { createPdfCanvas, numbers, type PdfCanvas } from './pdf-canvas.ts';

/** A form or a picture of the new file, and its place on the upright page. */
export interface GroundPart {
  form: PDFRef;
  matrix: Matrix;
}

/** What lies below the ink, upright, in points. */
export type Ground =
  | { kind: 'parts'; width: number; height: number; parts: GroundPart[] }
  | { kind: 'paper'; paper: Paper };

const WALL = 16 / 9;
/** A paper fills the wall: as wide as an A4 page that lies. */
const PAPER = { width: 842, height: 842 / WALL };
/** Papers draw their lines in whole pixels; so many make them as fine as on the wall. */
const PAPER_PIXELS = 1080;

/** One page of the new file; its place in the tree is the caller's. */
export function writePage(context: PDFContext, ground: Ground, ink: readonly InkStroke[]): PDFDict {
  const page = ground.kind === 'paper' ? PAPER : ground;
  const { width, height, box } = withMargins(page, ink);
  const resources = createPageResources(context, { width, height });
  const canvas = createPdfCanvas(resources.alpha);
  // A page's own words are black because nobody has said otherwise: no colour may be left behind.
  canvas.save();
  canvas.fillStyle = WALL_HEX;
  if (width > page.width || height > page.height) canvas.fillRect(0, 0, width, height);
  canvas.fillStyle = '#ffffff';
  canvas.fillRect(box.left, height - box.top - box.height, box.width, box.height);
  canvas.restore();
  const place: Matrix = [1, 0, 0, 1, box.left, height - box.top - box.height];
  if (ground.kind === 'parts') writeParts(canvas, ground.parts, place, resources);
  // From here on as on a canvas: from the upper left corner down.
  canvas.write(`1 0 0 -1 0 ${numbers(height)} cm`);
  if (ground.kind === 'paper') writePaper(canvas, ground.paper, box);
  writeInk(canvas, ink, box, resources);
  const dict = context.obj({
    Type: 'Page',
    MediaBox: [0, 0, width, height],
    Group: { S: 'Transparency', CS: 'DeviceRGB' },
  });
  dict.set(PDFName.of('Resources'), resources.dict());
  dict.set(
    PDFName.of('Contents'),
    context.register(context.flateStream(Buffer.from(canvas.operators()))),
  );
  return dict;
}

/** The page alone; with the wall around it where the teacher wrote beside it. */
function withMargins(
  page: { width: number; height: number },
  ink: readonly InkStroke[],
): { width: number; height: number; box: PageBox } {
  const alone = { left: 0, top: 0, width: page.width, height: page.height };
  const beside = ink.some((stroke) => {
    const bounds = stroke.tool === 'eraser' ? null : boundsOf(stroke, alone);
    if (bounds === null) return false;
    const { left, top, right, bottom } = bounds;
    // Bounds are generous by two pixels and rounded.
    return left < -3 || top < -3 || right > page.width + 3 || bottom > page.height + 3;
  });
  if (!beside) return { width: page.width, height: page.height, box: alone };
  const width = Math.max(page.width, page.height * WALL);
  const height = Math.max(page.height, page.width / WALL);
  const box = { ...alone, left: (width - page.width) / 2, top: (height - page.height) / 2 };
  return { width, height, box };
}

function writeParts(
  canvas: PdfCanvas,
  parts: readonly GroundPart[],
  place: Matrix,
  resources: PageResources,
): void {
  for (const { form, matrix } of parts) {
    const placed = numbers(...multiply(matrix, place));
    canvas.write(`q ${placed} cm /${resources.object(form)} Do Q`);
  }
}

function writePaper(canvas: PdfCanvas, paper: Paper, box: PageBox): void {
  const scale = box.height / PAPER_PIXELS;
  canvas.save();
  canvas.translate(box.left, box.top);
  canvas.scale(scale, scale);
  drawPaper(canvas, paper, { left: 0, top: 0, width: PAPER_PIXELS * WALL, height: PAPER_PIXELS });
  canvas.restore();
}
