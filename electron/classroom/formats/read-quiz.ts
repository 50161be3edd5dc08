import { randomUUID } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { parse } from 'gift-pegjs';
import { refuse } from '#protocol/errors.ts';
import type { Quiz } from '#protocol/formats.ts';
import type { ParseGift } from '../rules/formats/gift/parsed.ts';
import { readGift } from '../rules/formats/gift/read-gift.ts';
import { csvRows } from '../rules/formats/sheet/csv.ts';
import { readSheet, type SheetRow } from '../rules/formats/sheet/read-sheet.ts';
import { decodeText } from './decode-text.ts';
import { readH5p } from './read-h5p.ts';
import { readXlsx } from './read-xlsx.ts';
import { MOST_QUIZ_BYTES, type Reading, type ReadingJob } from './reading.ts';

/** Reads a file of questions, whatever its format. Runs in a process of its own: see reading-worker. */
export async function readQuiz(job: ReadingJob): Promise<Reading> {
  const file = await open(job.path, 'r');
  try {
    if (job.format === 'h5p') return answer(await readH5p(file, { ...job, newId: randomUUID }));
    if (job.size > MOST_QUIZ_BYTES) return refuse('import/too-large');
    if (job.format === 'xlsx') return sheet('xlsx', await readXlsx(file, job.size), job);
    const text = decodeText(await bytesOf(file, job.size));
    if (job.format === 'csv') return sheet('csv', csvRows(text), job);
    // The package types more of a question than there is, and our rules import no package.
    const parseGift = parse as unknown as ParseGift;
    return answer(readGift(text, job.title, parseGift, { newId: randomUUID, words: job.words }));
  } finally {
    await file.close();
  }
}

function answer(quiz: Quiz | 'too-large' | null): Reading {
  if (quiz === 'too-large') return refuse('import/too-large');
  return quiz === null ? refuse('import/damaged') : { ok: true, quiz };
}

function sheet(format: 'csv' | 'xlsx', rows: readonly SheetRow[] | null, job: ReadingJob): Reading {
  if (rows === null) return refuse('import/damaged');
  const { title, words } = job;
  const quiz = readSheet(rows, { format, title, words, newId: randomUUID });
  return quiz === null ? refuse('import/no-headings') : { ok: true, quiz };
}

async function bytesOf(file: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(size);
  const { bytesRead } = await file.read(bytes, 0, size, 0);
  return bytes.subarray(0, bytesRead);
}
