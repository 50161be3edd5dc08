import { PDFName, type PDFContext, type PDFDict, type PDFRef } from '@cantoo/pdf-lib';
import { INK_HEX, WALL_HEX } from '#protocol/drawing/colours.ts';
import { boundsOf } from '#protocol/drawing/draw-stroke.ts';
import { drawPaper } from '#protocol/drawing/papers.ts';
import { turnedArea, WHOLE } from '#protocol/drawing/place-pages.ts';
import { enterUpright, uprightSize, type PageBox, type Size } from '#protocol/drawing/place.ts';
import type { InkStroke } from '#protocol/ink.ts';
import type { Paper } from '#protocol/papers.ts';
import type { Area, Turn } from '#protocol/look.ts';
import type { DocumentFonts } from './fonts.ts';
import { uncovered, writeCovers } from './covers.ts';
import { writeInk } from './ink-operators.ts';
import type { Cover } from './job.ts';
import type { Matrix } from './matrix.ts';
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
  | { kind: 'paper'; paper: Paper }
  | { kind: 'words'; title: string; lines: string[] };

const WALL = 16 / 9;
/** A stroke that slips over the edge by less, as a share of the height, makes the page no larger. */
const SLIP = 0.02;
/** A paper fills the wall: as wide as an A4 page that lies. */
const PAPER = { width: 842, height: 842 / WALL };
/** Papers draw their lines in whole pixels; so many make them as fine as on the wall. */
const PAPER_PIXELS = 1080;

/** How a page lies, and what is written on it. */
export interface PageLook {
  ink: readonly InkStroke[];
  turn?: Turn | undefined;
  crop?: Area | undefined;
  covers?: readonly Cover[] | undefined;
}

/** One page of the new file; its place in the tree is the caller's. */
export function writePage(
  context: PDFContext,
  fonts: DocumentFonts,
  ground: Ground,
  look: PageLook,
): PDFDict {
  const { width, height, seen, box } = layOut(ground.kind === 'parts' ? ground : PAPER, look);
  const covers = look.covers ?? [];
  const resources = createPageResources(context, fonts, { width, height });
  // Below a mask no word may be found; which letters lie there is not worth the risk.
  const canvas = createPdfCanvas(resources, { findable: covers.length === 0 });
  // As on a canvas: from the upper left corner down.
  canvas.transform(1, 0, 0, -1, 0, height);
  canvas.save();
  canvas.fillStyle = WALL_HEX;
  if (width > seen.width || height > seen.height) canvas.fillRect(0, 0, width, height);
  canvas.rect(seen.left, seen.top, seen.width, seen.height);
  canvas.clip();
  enterUpright(canvas, box);
  if (ground.kind === 'paper') writePaper(canvas, ground.paper, uprightSize(box));
  else if (ground.kind === 'words') writeWords(canvas, ground, uprightSize(box));
  else writeParts(canvas, ground, resources);
  canvas.restore();
  writeInk(canvas, uncovered(look.ink, covers), box, resources);
  writeCovers(canvas, covers, box);
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

/**
 * The part of the page that is seen, alone; with the wall around it where the teacher wrote beside
 * it. `box` is the whole page's, as for the wall.
 */
function layOut(page: Size, { ink, turn = 0, crop }: PageLook) {
  const size = turn % 2 === 0 ? page : { width: page.height, height: page.width };
  const part = turnedArea(crop ?? WHOLE, turn);
  const seen = { width: size.width * part.width, height: size.height * part.height };
  const at = (left: number, top: number) => ({
    seen: { ...seen, left, top },
    box: {
      left: left - part.x * size.width,
      top: top - part.y * size.height,
      width: size.width,
      height: size.height,
      turn,
      crop,
    } satisfies PageBox,
  });
  const alone = at(0, 0);
  const beside = ink.some((stroke) => {
    const bounds = stroke.tool === 'eraser' ? null : boundsOf(stroke, alone.box);
    if (bounds === null) return false;
    const { left, top, right, bottom } = bounds;
    const slip = SLIP * seen.height;
    return left < -slip || top < -slip || right > seen.width + slip || bottom > seen.height + slip;
  });
  if (!beside) return { width: seen.width, height: seen.height, ...alone };
  const width = Math.max(seen.width, seen.height * WALL);
  const height = Math.max(seen.height, seen.width / WALL);
  return { width, height, ...at((width - seen.width) / 2, (height - seen.height) / 2) };
}

function writeParts(
  canvas: PdfCanvas,
  { width, height, parts }: Extract<Ground, { kind: 'parts' }>,
  resources: PageResources,
): void {
  // A page's own words are black because nobody has said otherwise: no colour may be left behind.
  canvas.save();
  canvas.fillStyle = '#ffffff';
  canvas.fillRect(0, 0, width, height);
  canvas.restore();
  canvas.save();
  canvas.fillStyle = canvas.strokeStyle = '#000000';
  canvas.write('0 g');
  canvas.transform(1, 0, 0, -1, 0, height);
  for (const { form, matrix } of parts) {
    canvas.write(`q ${numbers(...matrix)} cm /${resources.object(form)} Do Q`);
  }
  canvas.restore();
}

/** What a step is, as one would say it: a title, and lines that are as large as they can be. */
function writeWords(
  canvas: PdfCanvas,
  { title, lines }: Extract<Ground, { kind: 'words' }>,
  { height }: Size,
): void {
  const scale = height / PAPER_PIXELS;
  const rows = [...broken(title), '', ...lines.flatMap(broken)];
  const size = Math.min(64, (0.8 * PAPER_PIXELS) / (rows.length * 1.4));
  canvas.save();
  canvas.scale(scale, scale);
  drawPaper(canvas, 'white', { left: 0, top: 0, width: PAPER_PIXELS * WALL, height: PAPER_PIXELS });
  canvas.fillStyle = INK_HEX.slate;
  canvas.font = `550 ${size.toFixed(1)}px 'Atkinson Hyperlegible Next'`;
  for (const [row, words] of rows.entries()) canvas.fillText(words, 120, 160 + row * size * 1.4);
  canvas.restore();
}

/** Lines of at most so many letters. */
const LETTERS = 52;

function broken(words: string): string[] {
  const lines = [''];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= LETTERS) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

function writePaper(canvas: PdfCanvas, paper: Paper, { height }: Size): void {
  const scale = height / PAPER_PIXELS;
  canvas.save();
  canvas.scale(scale, scale);
  drawPaper(canvas, paper, { left: 0, top: 0, width: PAPER_PIXELS * WALL, height: PAPER_PIXELS });
  canvas.restore();
}
