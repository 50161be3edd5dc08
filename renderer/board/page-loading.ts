import type { BoardPage, ImageUrgency, ImageWidth } from '#protocol/views.ts';
import { createPageCache } from './page-cache.ts';

/**
 * Where the wall's pictures come from: fetched and decoded whole, so that nobody ever sees a page
 * building up. The page shown and its neighbours stay decoded, within a budget.
 */
export type PageImage = Extract<BoardPage, { kind: 'image' }>;

export interface PageLoading {
  /** The picture of a page at the wall's own size, if it is here. */
  get(page: PageImage): ImageBitmap | undefined;
  /** What is to be here: the page itself first and alone, then what may come next. */
  want(page: PageImage | null, near: readonly PageImage[]): void;
  /** A picture that the console has drawn and handed over: nobody need fetch it. */
  take(key: string, picture: ImageBitmap): void;
}

/**
 * Bytes of decoded pages: the one shown, its neighbours and one or two more, at the wall's size. What
 * is not here is a finished file on the disk, and decoded in some twenty milliseconds.
 */
const PAGES_KEPT = 6;
const BYTES_PER_PIXEL = 4;
const RETRY_MS = 400;

/** `onLoaded`: another picture is here. */
export function createPageLoading(onLoaded: () => void): PageLoading {
  const cache = createPageCache<ImageBitmap>(budget);
  const loading = new Map<string, AbortController>();
  /** Those of them that were asked for as the page on the wall. */
  const urgent = new Set<string>();
  let wanted: PageImage | null = null;
  let near: readonly PageImage[] = [];

  function neededKeys(): Set<string> {
    return new Set([...(wanted ? [wanted] : []), ...near].map(keyOf));
  }

  /** The page itself first and alone; then its neighbours one by one, in the order they are likely. */
  function load(): void {
    const needed = neededKeys();
    for (const [key, stop] of loading) {
      if (!needed.has(key)) stop.abort();
    }
    if (wanted && !cache.has(keyOf(wanted))) {
      begin(wanted, 'board');
      return;
    }
    const first = wanted ? keyOf(wanted) : null;
    const others = [...loading.keys()].filter((key) => key !== first);
    if (others.length > 0) return;
    const next = near.find((page) => keyOf(page) !== first && !cache.has(keyOf(page)));
    if (next) begin(next, 'near');
  }

  function begin(page: PageImage, urgency: ImageUrgency): void {
    const key = keyOf(page);
    if (loading.has(key)) {
      // It was on its way as a neighbour: asking again tells the app that it is urgent now.
      if (urgency === 'board' && !urgent.has(key)) loading.get(key)?.abort();
      else return;
    }
    const stop = new AbortController();
    loading.set(key, stop);
    if (urgency === 'board') urgent.add(key);
    void fetchBitmap(`/pages/${key}?urgency=${urgency}`, stop.signal).then((bitmap) => {
      if (loading.get(key) === stop) {
        loading.delete(key);
        urgent.delete(key);
      }
      if (bitmap) cache.put(key, bitmap, neededKeys());
      if (bitmap) onLoaded();
      if (bitmap || stop.signal.aborted) load();
      else setTimeout(load, RETRY_MS);
    });
  }

  return {
    get: (page) => cache.get(keyOf(page)),
    want(page, neighbours) {
      wanted = page;
      near = neighbours;
      load();
    },
    take(key, picture) {
      const needed = neededKeys();
      if (!needed.has(key)) {
        picture.close();
        return;
      }
      cache.put(key, picture, needed);
      loading.get(key)?.abort();
      onLoaded();
    },
  };
}

function budget(): number {
  const width = wallWidth();
  return PAGES_KEPT * width * ((width * 9) / 16) * BYTES_PER_PIXEL;
}

function keyOf(page: PageImage): string {
  return `${page.blob}/${page.page}/${wallWidth()}`;
}

/** The size in which pages are drawn for this wall. */
function wallWidth(): ImageWidth {
  const pixels = Math.max(innerWidth, (innerHeight * 16) / 9) * devicePixelRatio;
  return pixels > 1920 ? 3840 : 1920;
}

async function fetchBitmap(address: string, signal: AbortSignal): Promise<ImageBitmap | null> {
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) return null;
    return await createImageBitmap(await response.blob());
  } catch {
    return null;
  }
}
