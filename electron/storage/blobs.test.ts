import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBlobStore } from './blobs.ts';
import { canMount, makeFolder, makeReadOnly, mountSmall, removeFolder } from './test-folders.ts';
import { unmount } from './test-folders.ts';

const MOUNTS = canMount();
const ROOMY = { limit: 1_000_000 };

let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => removeFolder(folder));

function filesIn(of: string): string[] {
  return readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

describe('blobs', () => {
  it('keeps bytes under their SHA-256, once', async () => {
    const blobs = createBlobStore(folder);
    const bytes = Buffer.from('une leçon');
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(await blobs.put(bytes, ROOMY)).toEqual({ hash, size: bytes.length });
    expect(
      await blobs.put(Readable.from([bytes.subarray(0, 3), bytes.subarray(3)]), ROOMY),
    ).toEqual({ hash, size: bytes.length });
    expect(filesIn(folder)).toEqual([hash]);
    expect(blobs.path(hash)).toBe(path.join(folder, 'blobs', hash.slice(0, 2), hash));
    expect(readFileSync(blobs.path(hash))).toEqual(bytes);
    expect(blobs.has(hash)).toBe(true);
    expect(blobs.size(hash)).toBe(bytes.length);
    expect(await text(blobs.createReadStream(hash, { start: 4, end: 6 }))).toBe(
      'leç'.slice(0, 2) + '\ufffd',
    );
  });

  it('does not know what it never got, and takes no path for a hash', () => {
    const blobs = createBlobStore(folder);
    expect(blobs.has('0'.repeat(64))).toBe(false);
    expect(blobs.size('0'.repeat(64))).toBeNull();
    expect(() => blobs.path('../../etc/passwd')).toThrow(RangeError);
  });

  it('refuses what is over the limit and keeps nothing of it', async () => {
    const blobs = createBlobStore(folder);
    const endless = Readable.from(endlessPieces());
    await expect(blobs.put(endless, { limit: 100_000 })).rejects.toThrow('import/too-large');
    expect(endless.destroyed).toBe(true);
    expect(filesIn(folder)).toEqual([]);
    expect((await blobs.put(Buffer.alloc(10), { limit: 10 })).size).toBe(10);
  });

  it('keeps nothing of an upload that broke off, and passes its error on', async () => {
    const blobs = createBlobStore(folder);
    await expect(blobs.put(brokenPieces(), ROOMY)).rejects.toThrow('the cable was pulled');
    expect(filesIn(folder)).toEqual([]);
  });

  it('tidies the drafts of a crash away, and replaces a blob that was cut short', async () => {
    mkdirSync(path.join(folder, 'blobs', 'drafts'), { recursive: true });
    writeFileSync(path.join(folder, 'blobs', 'drafts', 'x.draft'), 'half');
    const blobs = createBlobStore(folder);
    expect(filesIn(folder)).toEqual([]);
    const { hash } = await blobs.put(Buffer.from('whole'), ROOMY);
    truncateSync(blobs.path(hash), 2);
    await blobs.put(Buffer.from('whole'), ROOMY);
    expect(readFileSync(blobs.path(hash), 'utf8')).toBe('whole');
  });

  it.skipIf(!MOUNTS)(
    'says full and read-only, and leaves no draft (needs root to mount)',
    async () => {
      const small = mountSmall(128);
      if (small === null) throw new Error('mount failed');
      try {
        const blobs = createBlobStore(small);
        const kept = await blobs.put(Buffer.alloc(20_000, 1), ROOMY);
        await expect(blobs.put(Buffer.alloc(500_000, 2), ROOMY)).rejects.toThrow('storage/full');
        expect(filesIn(small)).toEqual([kept.hash]);
        makeReadOnly(small);
        await expect(blobs.put(Buffer.alloc(10, 3), ROOMY)).rejects.toThrow('storage/read-only');
      } finally {
        unmount(small);
      }
    },
  );
});

function* endlessPieces() {
  for (;;) yield Buffer.alloc(30_000, 7);
}

async function* brokenPieces() {
  yield Buffer.from('first half');
  await Promise.resolve();
  throw new Error('the cable was pulled');
}
