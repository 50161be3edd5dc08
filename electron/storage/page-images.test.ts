import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPageImages } from './page-images.ts';
import { canMount, makeFolder, mountSmall, removeFolder, unmount } from './test-folders.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const C = 'c'.repeat(64);
const HOUR = 3_600_000;

let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => removeFolder(folder));

const page = (blob: string, number = 1) => ({ blob, page: number, width: 1920 });

describe('page images', () => {
  it('gives back the picture of exactly this page and width, also after a restart', async () => {
    const images = createPageImages(folder);
    await images.put(page(A), 'image/webp', Buffer.from('picture'));
    for (const reader of [images, createPageImages(folder)]) {
      const found = reader.get(page(A));
      expect(found?.type).toBe('image/webp');
      expect(readFileSync(found?.path ?? '', 'utf8')).toBe('picture');
      expect(reader.get(page(A, 2))).toBeNull();
      expect(reader.get({ ...page(A), width: 320 })).toBeNull();
      expect(reader.size()).toBe(7);
    }
  });

  it('keeps one picture per page: a new one takes the place of the old, whatever its type', async () => {
    const images = createPageImages(folder);
    await images.put(page(A), 'image/png', Buffer.from('old'));
    await images.put(page(A), 'image/jpeg', Buffer.from('newer'));
    expect(images.get(page(A))?.path).toMatch(/1-1920\.jpg$/);
    expect(images.size()).toBe(5);
    expect(createPageImages(folder).size()).toBe(5);
  });

  it('lets the document go that was used longest ago, and never the one it just kept', async () => {
    let time = HOUR;
    const now = () => time;
    const images = createPageImages(folder, { cap: 250, now });
    await images.put(page(A), 'image/png', Buffer.alloc(100));
    time += HOUR;
    await images.put(page(B), 'image/png', Buffer.alloc(100));
    time += HOUR;
    images.get(page(A));
    // A new start knows the order of use from the disk.
    const later = createPageImages(folder, { cap: 250, now });
    time += HOUR;
    await later.put(page(C), 'image/png', Buffer.alloc(100));
    expect(later.get(page(B))).toBeNull();
    expect(later.get(page(A))).not.toBeNull();
    await later.put(page(C, 2), 'image/png', Buffer.alloc(900));
    expect(later.get(page(A))).toBeNull();
    expect(later.get(page(C, 2))).not.toBeNull();
    expect(later.size()).toBe(1000);
  });

  it('takes no path for a blob', () => {
    const images = createPageImages(folder);
    expect(() => images.get(page('../../etc'))).toThrow(RangeError);
    expect(() => images.get(page(A, 1.5))).toThrow(RangeError);
    expect(existsSync(folder)).toBe(true);
  });

  it.skipIf(!canMount())('keeps a picture whole or not at all (needs root to mount)', async () => {
    const small = mountSmall(128);
    if (small === null) throw new Error('mount failed');
    try {
      const images = createPageImages(small);
      await images.put(page(A), 'image/png', Buffer.alloc(20_000));
      const more = images.put(page(A, 2), 'image/png', Buffer.alloc(500_000));
      await expect(more).rejects.toThrow('storage/full');
      expect(images.get(page(A, 2))).toBeNull();
      expect(images.get(page(A))).not.toBeNull();
    } finally {
      unmount(small);
    }
  });
});
