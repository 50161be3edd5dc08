import { PDFHexString, PDFName, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import { writeWhole } from '#storage/whole-file.ts';
import { createDocumentFonts } from './fonts.ts';
import { embedCovered } from './covered-picture.ts';
import type { Cover, ExportJob, ExportPage, PageNote } from './job.ts';
import { createPdfFile } from './pdf-file.ts';
import { embedPicture, type PlacedPicture } from './pictures.ts';
import { createSourceDocuments, type SourceDocuments } from './source-documents.ts';
import { writePage, type Ground } from './write-page.ts';

export interface Asks {
  /** The file of a finished picture of that page, from 0; null when there is none. */
  picture(page: number): Promise<string | null>;
  done(pages: number): void;
}

/** The longer side of a page that is a picture: that of A4, in points. */
const LONG_SIDE = 842;
const EMPTY: Ground = { kind: 'parts', width: LONG_SIDE, height: (LONG_SIDE * 9) / 16, parts: [] };

/** Writes the PDF, whole or not at all; what became of pages that could not be kept as they are. */
export async function writeDocument(job: ExportJob, asks: Asks): Promise<Record<string, PageNote>> {
  const notes: Record<string, PageNote> = {};
  await writeWhole(job.drafts, async (handle) => {
    const file = await createPdfFile(handle);
    const { context } = file;
    const sources = createSourceDocuments(context);
    const fonts = createDocumentFonts(context);
    const tree = context.nextRef();
    const kids: PDFRef[] = [];
    for (const [at, page] of job.pages.entries()) {
      const covers = page.covers ?? [];
      const hides = covers.length > 0 && isPicture(page);
      let ground = hides ? null : await groundOf(page, sources, context);
      if (ground === null) {
        const picture = await asks.picture(at);
        const embedded = picture !== null && (await pictureGround(picture, context, covers));
        ground = embedded || null;
        notes[at] = ground === null ? 'empty' : 'picture';
      }
      const dict = writePage(context, fonts, ground ?? EMPTY, page);
      dict.set(PDFName.of('Parent'), tree);
      kids.push(context.register(dict));
      await file.flush();
      sources.keepOnly(filesOf(job.pages.slice(at + 1)));
      asks.done(at + 1);
    }
    context.assign(tree, context.obj({ Type: 'Pages', Kids: kids, Count: kids.length }));
    const root = context.register(context.obj({ Type: 'Catalog', Pages: tree }));
    const info = context.obj({
      Title: PDFHexString.fromText(job.title),
      Producer: PDFHexString.fromText('Ardoise'),
    });
    await file.end(root, context.register(info));
    return job.target;
  });
  return notes;
}

async function groundOf(
  { source }: ExportPage,
  sources: SourceDocuments,
  context: PDFContext,
): Promise<Ground | null> {
  switch (source.kind) {
    case 'paper':
    case 'words':
      return source;
    case 'image':
      return pictureGround(source.file, context, []);
    case 'pdf': {
      const form = await sources.page(source);
      return form && { kind: 'parts', ...form };
    }
  }
}

/** No word below a mask may be found: the page becomes a picture with the masks in it, or over it. */
function isPicture({ source }: ExportPage): boolean {
  return source.kind === 'pdf' || source.kind === 'image';
}

async function pictureGround(
  file: string,
  context: PDFContext,
  covers: readonly Cover[],
): Promise<Ground | null> {
  const covered =
    covers.length > 0 ? await embedCovered(file, context, covers).catch(() => null) : null;
  const placed = covered ?? (await embedPicture(file, context));
  return placed && fitted(placed);
}

function fitted({ picture, width, height, matrix }: PlacedPicture): Ground {
  const scale = LONG_SIDE / Math.max(width, height);
  const [a, b, c, d, e, f] = matrix;
  return {
    kind: 'parts',
    width: width * scale,
    height: height * scale,
    parts: [
      {
        form: picture,
        matrix: [a * scale, b * scale, c * scale, d * scale, e * scale, f * scale],
      },
    ],
  };
}

function filesOf(pages: readonly ExportPage[]): Set<string> {
  return new Set(pages.flatMap(({ source }) => (source.kind === 'pdf' ? [source.file] : [])));
}
