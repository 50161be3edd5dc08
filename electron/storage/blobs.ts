import { createHash } from 'node:crypto';
import { createReadStream, rmSync, statSync } from 'node:fs';
import type { ReadStream } from 'node:fs';
import path from 'node:path';
import { StorageError } from './storage-error.ts';
import { guard, writeAll, writeWhole } from './whole-file.ts';

export interface StoredBlob {
  /** SHA-256, 64 hex digits: the blob's name. */
  hash: string;
  size: number;
}

export interface BlobStore {
  /**
   * Keeps the bytes; they are on the disk when it resolves. Rejects with a `StorageError`
   * (`import/too-large` past `limit`), or with what the source itself threw; then nothing is kept.
   * A stream is destroyed when it is left early: hand over `request.iterator({ destroyOnReturn:
   * false })` where the connection must live on for the answer.
   */
  put: (
    source: AsyncIterable<Uint8Array> | Uint8Array,
    options: { limit: number },
  ) => Promise<StoredBlob>;
  /** Where the blob is, or would be. */
  path: (hash: string) => string;
  has: (hash: string) => boolean;
  /** Gives up a blob that nothing refers to. */
  remove: (hash: string) => void;
  /** Its size in bytes, or null when it is not here. */
  size: (hash: string) => number | null;
  /** Its bytes; `start` and `end` are both included, as in HTTP. */
  createReadStream: (hash: string, range?: { start?: number; end?: number }) => ReadStream;
}

const HASH = /^[0-9a-f]{64}$/;

/** Files by their content, in `folder`/blobs/ab/abcdef…: the same bytes are kept once. */
export function createBlobStore(folder: string): BlobStore {
  const root = path.join(folder, 'blobs');
  const drafts = path.join(root, 'drafts');
  // Left by a crash in the middle of an import: nobody's work, they were never acknowledged.
  rmSync(drafts, { recursive: true, force: true });

  function pathOf(hash: string): string {
    if (!HASH.test(hash)) throw new RangeError('Not the name of a blob.');
    return path.join(root, hash.slice(0, 2), hash);
  }

  function sizeOf(hash: string): number | null {
    return statSync(pathOf(hash), { throwIfNoEntry: false })?.size ?? null;
  }

  async function put(source: AsyncIterable<Uint8Array> | Uint8Array, limit: number) {
    const stored: StoredBlob = { hash: '', size: 0 };
    await writeWhole(drafts, async (draft) => {
      const digest = createHash('sha256');
      for await (const piece of pieces(source)) {
        stored.size += piece.length;
        if (stored.size > limit) throw new StorageError('import/too-large');
        digest.update(piece);
        await guard(drafts, writeAll(draft, piece));
      }
      stored.hash = digest.digest('hex');
      return sizeOf(stored.hash) === stored.size ? null : pathOf(stored.hash);
    });
    return stored;
  }

  return {
    put: (source, { limit }) => put(source, limit),
    path: pathOf,
    has: (hash) => sizeOf(hash) !== null,
    remove: (hash) => rmSync(pathOf(hash), { force: true }),
    size: sizeOf,
    createReadStream: (hash, range = {}) => createReadStream(pathOf(hash), range),
  };
}

function pieces(source: AsyncIterable<Uint8Array> | Uint8Array) {
  return source instanceof Uint8Array ? [source] : source;
}
