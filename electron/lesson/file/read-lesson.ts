import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { refuse, type Refusal } from '#protocol/errors.ts';
import {
  inkFileSchema,
  LESSON_VERSION,
  lessonFileHeadSchema,
  lessonFileSchema,
  type InkFile,
  type LessonFile,
} from '#protocol/lesson-file.ts';
import { blobsOf, isWhole } from '../rules/lesson-file.ts';
import { zipEntries, type ZipEntry } from './zip-entries.ts';

/** Keeps the bytes of one document and answers their SHA-256. */
export type KeepBlob = (bytes: AsyncIterable<Uint8Array>, size: number) => Promise<string>;

export type ReadLesson =
  | { ok: true; lesson: LessonFile; ink: ReadonlyMap<string, InkFile> }
  | { ok: false; refusal: Refusal };

/** Twenty thousand steps with long names; one step with more ink than a hand can draw. */
const MOST_JSON = 16 * 1024 * 1024;
const MOST_INK = 64 * 1024 * 1024;

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
    const text = found && (await jsonIn(file, found.get('lesson.json'), MOST_JSON));
    if (!found || text === null) return refuse('import/damaged');
    const understood = understand(text);
    if (!understood.ok) return understood;
    const { lesson } = understood;
    const needed = blobsOf(lesson);
    if (found.size !== needed.length + lesson.ink.length + 1) return refuse('import/damaged');
    const ink = await inkIn(file, found, lesson.ink);
    if (ink === null) return refuse('import/damaged');
    for (const hash of needed) {
      const entry = found.get(`blobs/${hash}`);
      if (!entry || entry.size === 0) return refuse('import/damaged');
      const bytes = createReadStream(path, {
        start: entry.start,
        end: entry.start + entry.size - 1,
      });
      if ((await keep(bytes, entry.size)) !== hash) return refuse('import/damaged');
    }
    return { ok: true, lesson, ink };
  } finally {
    await file.close();
  }
}

async function inkIn(
  file: FileHandle,
  found: ReadonlyMap<string, ZipEntry>,
  steps: readonly string[],
): Promise<Map<string, InkFile> | null> {
  const ink = new Map<string, InkFile>();
  for (const step of steps) {
    const json = await jsonIn(file, found.get(`ink/${step}.json`), MOST_INK);
    const parsed = inkFileSchema.safeParse(json);
    if (!parsed.success) return null;
    ink.set(step, parsed.data);
  }
  return ink;
}

/** By name; null when one stands twice. */
function indexOf(entries: readonly ZipEntry[]): Map<string, ZipEntry> | null {
  const found = new Map(entries.map((entry) => [entry.name, entry]));
  return found.size === entries.length ? found : null;
}

async function jsonIn(
  file: FileHandle,
  entry: ZipEntry | undefined,
  most: number,
): Promise<unknown> {
  if (!entry || entry.size > most) return null;
  const bytes = Buffer.alloc(entry.size);
  await file.read(bytes, 0, entry.size, entry.start);
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

function understand(json: unknown): { ok: true; lesson: LessonFile } | ReturnType<typeof refuse> {
  const head = lessonFileHeadSchema.safeParse(json);
  if (!head.success) return refuse('import/damaged');
  if (head.data.version > LESSON_VERSION) {
    return refuse('import/newer', { file: head.data.version, app: LESSON_VERSION });
  }
  const lesson = lessonFileSchema.safeParse(json);
  if (!lesson.success || !isWhole(lesson.data)) return refuse('import/damaged');
  return { ok: true, lesson: lesson.data };
}
