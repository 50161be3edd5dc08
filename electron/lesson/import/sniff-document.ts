import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Refusal } from '#protocol/errors.ts';
import { LIMITS } from '#protocol/limits.ts';

/** Readers of PDF agree that its header may stand this far into the file, behind junk. */
const HEADER_WITHIN = 1024;
/** A PDF that lost its first bytes still has its end. */
const TAIL = 2048;

export type Sniffed = { ok: true; kind: 'pdf'; size: number } | { ok: false; refusal: Refusal };

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
    if (await looksLikePdf(file, size)) return { ok: true, kind: 'pdf', size };
    return { ok: false, refusal: { code: 'import/unknown-kind' } };
  } catch {
    // A disk or a stick that no longer answers.
    return { ok: false, refusal: { code: 'import/not-found' } };
  } finally {
    await file.close();
  }
}

async function looksLikePdf(file: FileHandle, size: number): Promise<boolean> {
  const start = await readText(file, 0, HEADER_WITHIN);
  if (start.includes('%PDF-')) return true;
  const end = await readText(file, Math.max(0, size - TAIL), TAIL);
  return /startxref\s+\d+\s+%%EOF/.test(end);
}

async function readText(file: FileHandle, from: number, length: number): Promise<string> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, from);
  return bytes.toString('latin1', 0, bytesRead);
}
