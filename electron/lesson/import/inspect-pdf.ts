import { closeSync, openSync, readSync } from 'node:fs';
import {
  getDocument,
  PasswordException,
  PasswordResponses,
  PDFDataRangeTransport,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { refuse } from '#protocol/errors.ts';
import { MAX_PAGES } from './inspection.ts';
import type { Inspection, InspectionJob } from './inspection.ts';

/** A title longer than this is a paragraph that some program put there. */
const TITLE_LENGTH = 200;
/** Pages tried before a document whose pages cannot be found is called damaged. */
const PAGES_TRIED = 5;
const CHUNK = 65_536;
/** What programs write when nobody gave a title: the file's name says more. */
const NO_TITLE = /^(untitled|sans titre|print|document ?\d*|microsoft \w+ - .*|.*\.\w{2,4})$/i;

export type PdfFile = Pick<InspectionJob, 'path' | 'size' | 'password'>;

/** Opens a PDF as far as its list of pages; of a large file only the pieces asked for are read. */
export async function inspectPdf({ path, size, password }: PdfFile): Promise<Inspection> {
  const file = openSync(path, 'r');
  const task = getDocument({
    range: rangesOf(file, size),
    rangeChunkSize: CHUNK,
    disableAutoFetch: true,
    disableStream: true,
    verbosity: VerbosityLevel.ERRORS,
    ...(password === undefined ? {} : { password }),
  });
  try {
    return await inspectPages(await task.promise);
  } catch (error) {
    return refusalOf(error);
  } finally {
    closeSync(file);
  }
}

function rangesOf(file: number, size: number): PDFDataRangeTransport {
  const read = (begin: number, end: number) => {
    const bytes = new Uint8Array(Math.min(end, size) - begin);
    const length = readSync(file, bytes, 0, bytes.length, begin);
    return bytes.subarray(0, length);
  };
  const transport = new PDFDataRangeTransport(size, read(0, CHUNK));
  transport.requestDataRange = (begin, end) => {
    const bytes = read(begin, end);
    // pdf.js expects the answer later, as from a network.
    setImmediate(() => transport.onDataRange(begin, bytes));
  };
  return transport;
}

async function inspectPages(document: PDFDocumentProxy): Promise<Inspection> {
  const pageCount = document.numPages;
  if (pageCount < 1) return refuse('import/no-pages');
  if (pageCount > MAX_PAGES) {
    return refuse('import/too-many-pages', { pages: pageCount, most: MAX_PAGES });
  }
  if (!(await hasSomePage(document))) return refuse('import/damaged');
  const title = await titleOf(document);
  return title === '' ? { ok: true, pageCount } : { ok: true, pageCount, title };
}

/**
 * A single broken page is no reason to refuse the others: it is shown as a page with a sentence.
 * Absurd page boxes are none either: pdf.js takes Letter for an empty or unreadable box, and a page
 * of any size is fitted into the board's.
 */
async function hasSomePage(document: PDFDocumentProxy): Promise<boolean> {
  for (let number = 1; number <= Math.min(document.numPages, PAGES_TRIED); number += 1) {
    try {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
      if (width > 0 && height > 0) return true;
    } catch (error) {
      if (error instanceof PasswordException) throw error;
    }
  }
  return false;
}

async function titleOf(document: PDFDocumentProxy): Promise<string> {
  try {
    const { info } = await document.getMetadata();
    const title: unknown = 'Title' in info ? info.Title : '';
    if (typeof title !== 'string') return '';
    const clean = title
      .replaceAll(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, TITLE_LENGTH);
    return NO_TITLE.test(clean) ? '' : clean;
  } catch {
    return '';
  }
}

function refusalOf(error: unknown): Inspection {
  if (error instanceof PasswordException) {
    const wrong = error.code === PasswordResponses.INCORRECT_PASSWORD;
    return refuse(wrong ? 'import/password-wrong' : 'import/password-needed');
  }
  // Whatever else pdf.js stumbles over is the file's doing: it was there and readable just now.
  return refuse('import/damaged');
}
