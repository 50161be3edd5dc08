import { PDFHexString, PDFName, type PDFContext, type PDFDict, type PDFRef } from '@cantoo/pdf-lib';
import type { PupilSheet, SheetTask } from '#classroom/export/pupil-sheet.ts';
import type { ExportTexts } from '#classroom/export/texts.ts';
import { createDocumentFonts, type DocumentFonts } from '#lesson/export/fonts.ts';
import { createPageResources } from '#lesson/export/page-resources.ts';
import { createPdfCanvas } from '#lesson/export/pdf-canvas.ts';
import { createPdfFile } from '#lesson/export/pdf-file.ts';
import { writeWhole } from '#storage/whole-file.ts';
import { drawSketch, groundPicture, sketchHeight, type Files } from './sketch.ts';

/** A4, upright, in points. */
const PAGE = { width: 595, height: 842 };
const MARGIN = 48;
const WIDTH = PAGE.width - 2 * MARGIN;
const BOTTOM = PAGE.height - MARGIN;
const INK = '#22313a';
const QUIET = '#465a67';
const VERDICT_INK = { right: '#1d6540', partly: '#7a5200', wrong: '#a1371f' } as const;
const SIGN = { right: '✓', partly: '~', wrong: '×' } as const;

interface Style {
  weight: number;
  size: number;
  colour: string;
  /** Room above. */
  above: number;
  indent?: number;
}
const TITLE: Style = { weight: 750, size: 22, colour: INK, above: 0 };
const SUBTITLE: Style = { weight: 400, size: 11, colour: QUIET, above: 6 };
const ACTIVITY: Style = { weight: 650, size: 15, colour: INK, above: 26 };
const QUESTION: Style = { weight: 550, size: 11, colour: INK, above: 16 };
const ANSWER: Style = { weight: 400, size: 12, colour: INK, above: 4, indent: 14 };
const NOTE: Style = { weight: 400, size: 9.5, colour: QUIET, above: 3, indent: 14 };

/** Writes one pupil's sheet as a PDF, whole or not at all. */
export async function writePupilPdf(
  sheet: PupilSheet,
  texts: ExportTexts,
  files: Files,
  target: { drafts: string; file: string },
): Promise<void> {
  await writeWhole(target.drafts, async (handle) => {
    const file = await createPdfFile(handle);
    const { context } = file;
    const pages = await writePages(context, sheet, texts, files);
    const tree = context.nextRef();
    for (const page of pages) page.set(PDFName.of('Parent'), tree);
    const kids: PDFRef[] = pages.map((page) => context.register(page));
    context.assign(tree, context.obj({ Type: 'Pages', Kids: kids, Count: kids.length }));
    const root = context.register(context.obj({ Type: 'Catalog', Pages: tree }));
    const info = context.obj({
      Title: PDFHexString.fromText(`${sheet.title} · ${sheet.subtitle}`),
      Producer: PDFHexString.fromText('Ardoise'),
    });
    await file.end(root, context.register(info));
    return target.file;
  });
}

async function writePages(
  context: PDFContext,
  sheet: PupilSheet,
  texts: ExportTexts,
  files: Files,
): Promise<PDFDict[]> {
  const fonts = createDocumentFonts(context);
  const pages: Page[] = [];
  let page = newPage(context, fonts);
  let y = MARGIN;

  function turnPage(): void {
    pages.push(page);
    page = newPage(context, fonts);
    y = MARGIN;
  }
  function write(words: string, style: Style): void {
    const { weight, size, colour, above, indent = 0 } = style;
    const font = `${weight} ${size}px 'Atkinson Hyperlegible Next'`;
    y += y === MARGIN ? 0 : above;
    for (const line of wrapped(words, WIDTH - indent, (part) => fonts.width(font, part))) {
      if (y + size * 1.4 > BOTTOM) turnPage();
      y += size * 1.35;
      page.canvas.font = font;
      page.canvas.fillStyle = colour;
      page.canvas.fillText(line, MARGIN + indent, y);
    }
  }
  async function writeTask(task: SheetTask): Promise<void> {
    if (y + 70 > BOTTOM) turnPage();
    write(task.question, QUESTION);
    if (task.drawing) {
      const picture = await groundPicture(context, task.drawing.ground, files);
      const width = WIDTH * 0.8;
      const height = sketchHeight(picture, width);
      if (y + 10 + height > BOTTOM) turnPage();
      y += 8;
      const box = { left: MARGIN + 14, top: y, width, height };
      drawSketch(page, task.drawing, picture, box);
      y += height;
      if (picture === 'missing') write(texts.sheet.picture, NOTE);
    }
    if (task.answer !== '') write(task.answer, ANSWER);
    const { verdict } = task;
    const result = verdict ? [`${SIGN[verdict]} ${texts.verdicts[verdict]}`] : [];
    const notes = [...result, ...task.notes].join('  ·  ');
    if (notes !== '') write(notes, { ...NOTE, colour: verdict ? VERDICT_INK[verdict] : QUIET });
    if (task.word !== '') write(`${texts.sheet.teacher} : ${task.word}`, { ...ANSWER, above: 6 });
  }

  write(sheet.title, TITLE);
  write(sheet.subtitle, SUBTITLE);
  if (sheet.activities.length === 0) write(texts.sheet.nothing, { ...ANSWER, above: 24 });
  for (const activity of sheet.activities) {
    if (y + 110 > BOTTOM) turnPage();
    write(activity.title, ACTIVITY);
    for (const task of activity.tasks) await writeTask(task);
  }
  pages.push(page);
  return pages.map((one, at) => endPage(context, one, texts.sheet.page(at + 1, pages.length)));
}

interface Page {
  canvas: ReturnType<typeof createPdfCanvas>;
  resources: ReturnType<typeof createPageResources>;
}

function newPage(context: PDFContext, fonts: DocumentFonts): Page {
  const resources = createPageResources(context, fonts, PAGE);
  const canvas = createPdfCanvas(resources);
  // As on a canvas: from the upper left corner down.
  canvas.transform(1, 0, 0, -1, 0, PAGE.height);
  return { canvas, resources };
}

function endPage(context: PDFContext, { canvas, resources }: Page, number: string): PDFDict {
  canvas.font = "400 9px 'Atkinson Hyperlegible Next'";
  canvas.fillStyle = QUIET;
  canvas.fillText(number, PAGE.width - MARGIN - 20, PAGE.height - 24);
  const dict = context.obj({
    Type: 'Page',
    MediaBox: [0, 0, PAGE.width, PAGE.height],
    Group: { S: 'Transparency', CS: 'DeviceRGB' },
  });
  dict.set(PDFName.of('Resources'), resources.dict());
  const operators = Buffer.from(canvas.operators());
  dict.set(PDFName.of('Contents'), context.register(context.flateStream(operators)));
  return dict;
}

/** Lines that are no wider than `most`; a word that is wider is broken where it must be. */
export function wrapped(words: string, most: number, widthOf: (part: string) => number): string[] {
  const lines: string[] = [];
  for (const paragraph of words.split(/\r\n?|\n/)) {
    let line = '';
    for (const word of paragraph.split(/\s+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (widthOf(longer) <= most) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = word;
      while (widthOf(line) > most && line.length > 1) {
        let fits = line.length - 1;
        while (fits > 1 && widthOf(line.slice(0, fits)) > most) fits -= 1;
        lines.push(line.slice(0, fits));
        line = line.slice(fits);
      }
    }
    lines.push(line);
  }
  return lines;
}
