import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { guard, writeAll, writeWhole } from './whole-file.ts';

/** The kinds of picture that are kept, and the ends of their file names. */
export const PAGE_IMAGE_TYPES = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
} as const;
export type PageImageType = keyof typeof PAGE_IMAGE_TYPES;

/** Which picture: a page (from 1) of a stored document, fitted into a width. */
export interface PageImageKey {
  blob: string;
  page: number;
  width: number;
}

export interface PageImages {
  /** Keeps a finished picture, whole or not at all. Rejects with a `StorageError`. */
  put: (key: PageImageKey, type: PageImageType, bytes: Uint8Array) => Promise<void>;
  get: (key: PageImageKey) => { path: string; type: PageImageType } | null;
  /** The pages of a document that are kept in this width. */
  pages: (blob: string, width: number) => number[];
  /** Bytes kept at this moment. */
  size: () => number;
}

const DEFAULT_CAP = 4 * 1024 ** 3;
const TYPES = Object.entries(PAGE_IMAGE_TYPES) as [PageImageType, string][];
const BLOB = /^[0-9a-f]{64}$/;
/** The time of use is written to the disk at most this often per document. */
const USE_EVERY_MS = 60_000;

interface Kept {
  bytes: number;
  usedAt: number;
  notedAt: number;
}

/**
 * Pictures of pages, in `folder`/pages/<blob>/<page>-<width>.png: drawn once for ever. Past the
 * cap the document whose pictures were used longest ago goes first; they can be drawn again.
 */
export function createPageImages(
  folder: string,
  { cap = DEFAULT_CAP, now = Date.now }: { cap?: number; now?: () => number } = {},
): PageImages {
  const root = path.join(folder, 'pages');
  const drafts = path.join(root, 'drafts');
  rmSync(drafts, { recursive: true, force: true });
  const kept = readKept(root);

  function fileOf({ blob, page, width }: PageImageKey, end: string): string {
    if (!BLOB.test(blob) || !Number.isSafeInteger(page) || !Number.isSafeInteger(width)) {
      throw new RangeError('Not the name of a page image.');
    }
    return path.join(root, blob, `${page}-${width}.${end}`);
  }

  function find(key: PageImageKey) {
    for (const [type, end] of TYPES) {
      const file = fileOf(key, end);
      const size = statSync(file, { throwIfNoEntry: false })?.size;
      if (size !== undefined) return { path: file, type, size };
    }
    return null;
  }

  function use(blob: string, moreBytes: number): void {
    const time = now();
    const entry = kept.get(blob) ?? { bytes: 0, usedAt: time, notedAt: 0 };
    entry.bytes += moreBytes;
    entry.usedAt = time;
    kept.set(blob, entry);
    if (time - entry.notedAt < USE_EVERY_MS) return;
    entry.notedAt = time;
    noteUse(path.join(root, blob), time);
  }

  async function makeRoom(spared: string): Promise<void> {
    const oldest = [...kept].sort(([, a], [, b]) => a.usedAt - b.usedAt);
    for (const [blob] of oldest) {
      if (total(kept) <= cap) return;
      if (blob === spared) continue;
      kept.delete(blob);
      await rm(path.join(root, blob), { recursive: true, force: true });
    }
  }

  return {
    put: async (key, type, bytes) => {
      const target = fileOf(key, PAGE_IMAGE_TYPES[type]);
      const before = find(key);
      await writeWhole(drafts, async (draft) => {
        await guard(drafts, writeAll(draft, bytes));
        return target;
      });
      if (before !== null && before.path !== target) await rm(before.path, { force: true });
      use(key.blob, bytes.length - (before?.size ?? 0));
      await makeRoom(key.blob);
    },
    get: (key) => {
      const found = find(key);
      if (found === null) return null;
      use(key.blob, 0);
      return { path: found.path, type: found.type };
    },
    pages(blob, width) {
      const folder = path.dirname(fileOf({ blob, page: 1, width }, 'png'));
      const names = namesIn(folder).map((name) => /^(\d+)-(\d+)\.\w+$/.exec(name));
      return names.flatMap((parts) => (Number(parts?.[2]) === width ? [Number(parts?.[1])] : []));
    },
    size: () => total(kept),
  };
}

function total(kept: Map<string, Kept>): number {
  let bytes = 0;
  for (const entry of kept.values()) bytes += entry.bytes;
  return bytes;
}

/** What is on the disk already; the folder's own time says when it was last used. */
function readKept(root: string): Map<string, Kept> {
  const kept = new Map<string, Kept>();
  for (const blob of namesIn(root).filter((name) => BLOB.test(name))) {
    const folder = path.join(root, blob);
    const usedAt = statSync(folder).mtimeMs;
    const sizes = namesIn(folder).map((name) => statSync(path.join(folder, name)).size);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    kept.set(blob, { bytes, usedAt, notedAt: usedAt });
  }
  return kept;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function noteUse(folder: string, time: number): void {
  try {
    utimesSync(folder, time / 1000, time / 1000);
  } catch {
    // Only the order of tidying up suffers.
  }
}
