/**
 * Decoded pages within a budget of memory, the least recently used closed first. Pure but for
 * `close`, which gives a bitmap's memory back at once instead of at the next collection.
 */
export interface Decoded {
  readonly width: number;
  readonly height: number;
  close(): void;
}

export interface PageCache<Bitmap extends Decoded> {
  get(key: string): Bitmap | undefined;
  has(key: string): boolean;
  /** `needed` are never closed: the page on the wall and its neighbours. */
  put(key: string, bitmap: Bitmap, needed: ReadonlySet<string>): void;
  readonly bytes: number;
}

const BYTES_PER_PIXEL = 4;

function bytesOf(bitmap: Decoded): number {
  return bitmap.width * bitmap.height * BYTES_PER_PIXEL;
}

/** `budget` in bytes, asked for each time: the wall's size may change. */
export function createPageCache<Bitmap extends Decoded>(budget: () => number): PageCache<Bitmap> {
  const kept = new Map<string, Bitmap>();
  let bytes = 0;

  function drop(key: string): void {
    const bitmap = kept.get(key);
    if (!bitmap) return;
    kept.delete(key);
    bytes -= bytesOf(bitmap);
    bitmap.close();
  }

  return {
    get bytes() {
      return bytes;
    },
    has: (key) => kept.has(key),
    get(key) {
      const bitmap = kept.get(key);
      if (bitmap) {
        kept.delete(key);
        kept.set(key, bitmap);
      }
      return bitmap;
    },
    put(key, bitmap, needed) {
      drop(key);
      kept.set(key, bitmap);
      bytes += bytesOf(bitmap);
      for (const oldest of [...kept.keys()]) {
        if (bytes <= budget()) break;
        if (oldest !== key && !needed.has(oldest)) drop(oldest);
      }
    },
  };
}
