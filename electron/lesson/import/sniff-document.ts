import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Refusal } from '#protocol/errors.ts';
import { LIMITS } from '#protocol/limits.ts';
import { mediaKind } from './media/media-kind.ts';
import { officeKind, type OfficeEnding } from './office/office-kind.ts';
import { pictureSize, type PictureSize } from './picture-size.ts';

/** Readers of PDF agree that its header may stand this far into the file, behind junk. */
const HEADER_WITHIN = 1024;
/** A phone's photo has 12 to 50 million; drawing one takes four bytes for each. */
const MOST_PIXELS = 60_000_000;
/** A PDF that lost its first bytes still has its end. */
const TAIL = 2048;

/** A zip begins so; the name of its first entry stands behind thirty bytes. */
const ZIP = 'PK\x03\x04';
const LESSON = 'lesson.json';

export type DocumentKind = 'pdf' | 'lesson' | 'image' | 'video' | 'audio' | 'office';
export type Sniffed =
  | { ok: true; kind: Exclude<DocumentKind, 'office'>; size: number }
  | { ok: true; kind: 'office'; ending: OfficeEnding; size: number }
  | { ok: false; refusal: Refusal };

/** What a file is by its first and last bytes; its name says nothing. */
export async function sniffDocument(path: string): Promise<Sniffed> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch {
    return { ok: false, refusal: { code: 'import/not-found' } };
  }
  try {
    const facts = await file.stat();
    if (!facts.isFile()) return { ok: false, refusal: { code: 'import/not-found' } };
    const { size } = facts;
    if (size === 0) return { ok: false, refusal: { code: 'import/empty' } };
    if (size > LIMITS.importBytes) return { ok: false, refusal: { code: 'import/too-large' } };
    const start = await readText(file, 0, HEADER_WITHIN);
    const read = (from: number, length: number) => readText(file, from, length);
    const picture = await pictureSize(start, read, size);
    if (picture !== null) return sizedPicture(picture, size);
    if (start.startsWith(ZIP) && start.startsWith(LESSON, 30))
      return { ok: true, kind: 'lesson', size };
    const office = await officeKind(start, read, size);
    if (office === 'locked') return { ok: false, refusal: { code: 'import/office-password' } };
    if (office !== null) return { ok: true, kind: 'office', ending: office, size };
    if (await looksLikePdf(file, start, size)) return { ok: true, kind: 'pdf', size };
    const media = mediaKind(start);
    if (media !== null) return { ok: true, kind: media, size };
    return { ok: false, refusal: { code: 'import/unknown-kind' } };
  } catch {
    // A disk or a stick that no longer answers.
    return { ok: false, refusal: { code: 'import/not-found' } };
  } finally {
    await file.close();
  }
}

function sizedPicture({ width, height }: PictureSize, size: number): Sniffed {
  if (width < 1 || height < 1) return { ok: false, refusal: { code: 'import/damaged' } };
  if (width * height > MOST_PIXELS) {
    return { ok: false, refusal: { code: 'import/picture-too-large' } };
  }
  return { ok: true, kind: 'image', size };
}

async function looksLikePdf(file: FileHandle, start: string, size: number): Promise<boolean> {
  if (start.includes('%PDF-')) return true;
  const end = await readText(file, Math.max(0, size - TAIL), TAIL);
  return /startxref\s+\d+\s+%%EOF/.test(end);
}

async function readText(file: FileHandle, from: number, length: number): Promise<string> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, from);
  return bytes.toString('latin1', 0, bytesRead);
}
