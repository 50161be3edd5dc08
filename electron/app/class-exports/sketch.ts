import type { PDFContext } from '@cantoo/pdf-lib';
import type { Drawing } from '#classroom/export/pupil-sheet.ts';
import { writeInk } from '#lesson/export/ink-operators.ts';
import type { PageResources } from '#lesson/export/page-resources.ts';
import { numbers, type PdfCanvas } from '#lesson/export/pdf-canvas.ts';
import { embedPicture, type PlacedPicture } from '#lesson/export/pictures.ts';
import { drawPaper } from '#protocol/drawing/papers.ts';
import type { NewStroke } from '#protocol/ink.ts';

/** Where the files of pictures and pages lie; null: not there. */
export interface Files {
  picture(blob: string): string;
  page(blob: string, page: number): string | null;
}

/** What lies below a pupil's ink: a paper, a picture, or one that a PDF cannot hold. */
export type GroundPicture = PlacedPicture | 'paper' | 'missing';

const WALL = 16 / 9;
/** Papers draw their lines in whole pixels; so many make them as fine as on a laptop. */
const PAPER_PIXELS = 1080;

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export async function groundPicture(
  context: PDFContext,
  ground: Drawing['ground'],
  files: Files,
): Promise<GroundPicture> {
  if (ground.kind === 'paper') return 'paper';
  const file =
    ground.kind === 'picture'
      ? files.picture(ground.picture.blob)
      : files.page(ground.blob, ground.page);
  const placed = file === null ? null : await embedPicture(file, context).catch(() => null);
  return placed ?? 'missing';
}

export function sketchHeight(ground: GroundPicture, width: number): number {
  const ratio = typeof ground === 'string' ? WALL : ground.width / ground.height;
  // An upright page is not to fill a whole sheet.
  return Math.min(width / ratio, 520);
}

/** Ground, the pupil's ink, the teacher's ink over it, and a frame. */
export function drawSketch(
  { canvas, resources }: { canvas: PdfCanvas; resources: PageResources },
  { ground, strokes, over }: Drawing,
  picture: GroundPicture,
  place: Box,
): void {
  const ratio = typeof picture === 'string' ? WALL : picture.width / picture.height;
  const box = { ...place, width: place.height * ratio };
  canvas.save();
  canvas.beginPath();
  canvas.rect(box.left, box.top, box.width, box.height);
  canvas.clip();
  if (typeof picture !== 'string') {
    const { width, height, matrix } = picture;
    canvas.save();
    canvas.transform(box.width / width, 0, 0, -box.height / height, box.left, box.top + box.height);
    canvas.write(`q ${numbers(...matrix)} cm /${resources.object(picture.picture)} Do Q`);
    canvas.restore();
  } else {
    const scale = box.height / PAPER_PIXELS;
    const paper = ground.kind === 'paper' ? ground.paper : 'white';
    canvas.save();
    canvas.transform(scale, 0, 0, scale, box.left, box.top);
    drawPaper(canvas, paper, { left: 0, top: 0, width: PAPER_PIXELS * WALL, height: PAPER_PIXELS });
    canvas.restore();
  }
  writeInk(canvas, piled(strokes), box, resources);
  writeInk(canvas, piled(over), box, resources);
  canvas.restore();
  canvas.lineWidth = 0.75;
  canvas.strokeStyle = '#b3c0c8';
  canvas.beginPath();
  canvas.rect(box.left, box.top, box.width, box.height);
  canvas.stroke();
}

function piled(strokes: readonly NewStroke[]) {
  return strokes.map((stroke, order) => ({ ...stroke, order }));
}
