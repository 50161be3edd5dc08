import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { refuse, type Refusal } from '#protocol/errors.ts';
import {
  LESSON_VERSION,
  lessonFileHeadSchema,
  lessonFileSchema,
  type LessonFile,
} from '#protocol/lesson-file.ts';
import { blobsOf, isWhole } from '../rules/lesson-file.ts';
import { zipEntries, type ZipEntry } from './zip-entries.ts';

/** Keeps the bytes of one document and answers their SHA-256. */
export type KeepBlob = (bytes: AsyncIterable<Uint8Array>, size: number) => Promise<string>;

export type ReadLesson = { ok: true; lesson: LessonFile } | { ok: false; refusal: Refusal };

/** Twenty thousand steps with long names. */
const MOST_JSON = 16 * 1024 * 1024;

/**
 * Opens an `.ardoise` file: its lesson, and every document that it needs kept under its own hash.
 * The file may come from anywhere, so nothing in it is believed. Rejects when the disk is full.
 */
export async function readLesson(path: string, keep: KeepBlob): Promise<ReadLesson> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const entries = await zipEntries(file, size).catch(() => null);
    const found = entries && indexOf(entries);
    const text = found && (await jsonIn(file, found.get('lesson.json')));
    if (!found || text === null) return refuse('import/damaged');
    const understood = understand(text);
    if (!understood.ok) return understood;
    const needed = blobsOf(understood.lesson);
    if (found.size !== needed.length + 1) return refuse('import/damaged');
    for (const hash of needed) {
      const entry = found.get(`blobs/${hash}`);
      if (!entry || entry.size === 0) return refuse('import/damaged');
      const bytes = createReadStream(path, {
        start: entry.start,
        end: entry.start + entry.size - 1,
      });
      if ((await keep(bytes, entry.size)) !== hash) return refuse('import/damaged');
    }
    return understood;
  } finally {
    await file.close();
  }
}

/** By name; null when one stands twice. */
function indexOf(entries: readonly ZipEntry[]): Map<string, ZipEntry> | null {
  const found = new Map(entries.map((entry) => [entry.name, entry]));
  return found.size === entries.length ? found : null;
}

async function jsonIn(file: FileHandle, entry: ZipEntry | undefined): Promise<unknown> {
  if (!entry || entry.size > MOST_JSON) return null;
  const bytes = Buffer.alloc(entry.size);
  await file.read(bytes, 0, entry.size, entry.start);
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

function understand(json: unknown): ReadLesson {
  const head = lessonFileHeadSchema.safeParse(json);
  if (!head.success) return refuse('import/damaged');
  if (head.data.version > LESSON_VERSION) {
    return refuse('import/newer', { file: head.data.version, app: LESSON_VERSION });
  }
  const lesson = lessonFileSchema.safeParse(json);
  if (!lesson.success || !isWhole(lesson.data)) return refuse('import/damaged');
  return { ok: true, lesson: lesson.data };
}
