import { uprightSize, type PageBox } from '#protocol/drawing/place.ts';
import {
  IMAGE_WIDTHS,
  type BoardPage,
  type ImageUrgency,
  type ImageWidth,
} from '#protocol/views.ts';
import { createPageCache } from './page-cache.ts';

/**
 * Where the wall's pictures come from: fetched and decoded whole, so that nobody ever sees a page
 * building up. The pages shown and their neighbours stay decoded, within a budget.
 */
export type PageImage = Extract<BoardPage, { kind: 'image' }>;

export interface WantedPicture {
  readonly page: PageImage;
  readonly width: ImageWidth;
}

export interface PageLoading {
  /** A picture, if it is here. */
  get(picture: WantedPicture): ImageBitmap | undefined;
  /** What is to be here: what is shown first, one after the other and alone; then what may come next. */
  want(shown: readonly WantedPicture[], near: readonly WantedPicture[]): void;
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
  let shown: readonly WantedPicture[] = [];
  let near: readonly WantedPicture[] = [];

  function neededKeys(): Set<string> {
    return new Set([...shown, ...near].map(keyOf));
  }

  /** What is shown first and alone; then the neighbours one by one, in the order they are likely. */
  function load(): void {
    const needed = neededKeys();
    for (const [key, stop] of loading) {
      if (!needed.has(key)) stop.abort();
    }
    const missing = shown.find((picture) => !cache.has(keyOf(picture)));
    if (missing) {
      begin(missing, 'board');
      return;
    }
    const own = new Set(shown.map(keyOf));
    const others = [...loading.keys()].filter((key) => !own.has(key));
    if (others.length > 0) return;
    const next = near.find((picture) => !cache.has(keyOf(picture)));
    if (next) begin(next, 'near');
  }

  function begin(picture: WantedPicture, urgency: ImageUrgency): void {
    const key = keyOf(picture);
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
    get: (picture) => cache.get(keyOf(picture)),
    want(pictures, neighbours) {
      shown = pictures;
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

function keyOf({ page, width }: WantedPicture): string {
  return `${page.blob}/${page.page}/${width}`;
}

/** The size in which whole pages are drawn for this wall. */
export function wallWidth(): ImageWidth {
  const pixels = Math.max(innerWidth, (innerHeight * 16) / 9) * devicePixelRatio;
  return pixels > 1920 ? 3840 : 1920;
}

/** The smallest size in which a page that stands so large is sharp, or the largest that there is. */
export function sharpWidth(ratio: number, box: PageBox): ImageWidth {
  const { height } = uprightSize(box);
  const enough = IMAGE_WIDTHS.find((width) => heightIn(width, ratio) >= height * 0.97);
  return enough ?? 3840;
}

/** How high a page is drawn when it is fitted into a box of 16 : 9. */
function heightIn(width: ImageWidth, ratio: number): number {
  return Math.min((width * 9) / 16, width / ratio);
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
