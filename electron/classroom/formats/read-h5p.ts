import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { createInflateRaw, crc32 } from 'node:zlib';
import type { Item } from '#protocol/activity/item.ts';
import type { Quiz, QuizWords } from '#protocol/formats.ts';
import { LIMITS } from '#protocol/limits.ts';
import { activitiesOf } from '../rules/formats/activities.ts';
import { inspectPackage, type PackageFiles } from '../rules/formats/h5p/inspect-package.ts';
import { asWords, fromHtml } from '../rules/formats/plain-text.ts';
import { newNotes, reportLine, reportOf, type Refused } from '../rules/formats/report.ts';
import { entryBytes, zipDirectory, type ZipEntry } from './zip.ts';

/** What an H5P package may become: a long film is a hundred megabytes or two. */
const MOST_UNPACKED = 1024 * 1024 * 1024;
const MOST_TEXT = 16 * 1024 * 1024;

/** An H5P package as one activity with one item, or why it cannot play; null for what is none. */
export async function readH5p(
  file: FileHandle,
  job: {
    path: string;
    size: number;
    blob: string;
    title: string;
    words: QuizWords;
    newId: () => string;
  },
): Promise<Quiz | 'too-large' | null> {
  const entries = await zipDirectory(file, job.size);
  if (!entries) return null;
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (job.size > LIMITS.packageBytes || unpacked > MOST_UNPACKED) return 'too-large';
  for (const entry of entries) {
    if (entry.packed && !(await unpacksAsSaid(job.path, entry))) return null;
  }
  const notes = newNotes();
  const made = await inspectPackage(filesOf(file, entries), notes);
  const title = 'title' in made ? plain(made.title) || job.title : job.title;
  const items = 'title' in made ? [itemOf(title, job)] : [];
  const problem: Refused | undefined = 'obstacle' in made ? made : undefined;
  if (problem?.obstacle.code === 'unreadable') return null;
  const activities = activitiesOf([{ title, items }], job.newId);
  const line = reportLine(null, title, notes.list(), problem);
  return { report: reportOf('h5p', [line], activities), activities };
}

function plain(title: string): string {
  return asWords(fromHtml(title, newNotes()), LIMITS.nameLength, newNotes()).replace(/\s+/g, ' ');
}

function itemOf(
  title: string,
  job: { size: number; blob: string; words: QuizWords; newId: () => string },
): Item {
  return {
    id: job.newId(),
    prompt: { text: title === '' ? job.words.play : title },
    kind: 'h5p',
    package: { blob: job.blob, bytes: job.size },
  };
}

function filesOf(file: FileHandle, entries: readonly ZipEntry[]): PackageFiles {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const text = async (name: string) => {
    const entry = byName.get(name);
    const bytes = entry && (await entryBytes(file, entry, MOST_TEXT));
    return bytes ? bytes.toString('utf8').replace(/^\ufeff/, '') : null;
  };
  return {
    names: new Set(byName.keys()),
    text,
    async json(name) {
      try {
        return JSON.parse((await text(name)) ?? '');
      } catch {
        return undefined;
      }
    },
  };
}

/** Laptops unpack it themselves: that it becomes what it says, and no more, is seen here once. */
function unpacksAsSaid(path: string, entry: ZipEntry): Promise<boolean> {
  return new Promise((resolve) => {
    const packed = createReadStream(path, {
      start: entry.start,
      end: entry.start + Math.max(0, entry.packedSize - 1),
    });
    const inflate = createInflateRaw();
    let size = 0;
    let crc = 0;
    const end = (well: boolean) => {
      packed.destroy();
      inflate.destroy();
      resolve(well);
    };
    inflate.on('data', (piece: Buffer) => {
      size += piece.length;
      crc = crc32(piece, crc);
      if (size > entry.size) end(false);
    });
    inflate.on('end', () => end(size === entry.size && crc === entry.crc));
    inflate.on('error', () => end(false));
    packed.on('error', () => end(false));
    packed.pipe(inflate);
  });
}
