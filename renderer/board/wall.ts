import type { BoardPage, ImageUrgency, ImageWidth } from '#protocol/views.ts';
import type { PageBox } from '#protocol/drawing/place.ts';
import { WALL_HEX } from '#protocol/drawing/colours.ts';
import { drawPaper } from '#protocol/drawing/papers.ts';
import { createPageCache } from './page-cache.ts';

/**
 * The pages on the wall. Images are fetched and decoded whole, then drawn in one go: nobody ever sees
 * a page building up. The page shown and its neighbours stay decoded, within a budget.
 */

/** Four pages for a 4K projector, some fifteen for the usual one. */
const BUDGET = 136 * 1024 * 1024;
const RETRY_MS = 400;

type PageImage = Extract<BoardPage, { kind: 'image' }>;

export interface Wall {
  /** What is to be seen now, and what may come next. */
  show(page: BoardPage | null, near: readonly BoardPage[]): void;
  /** The window changed its size. */
  redraw(): void;
}

export function createWall(
  canvas: HTMLCanvasElement,
  onShown: (step: string | null, box: PageBox | null) => void,
): Wall {
  const cache = createPageCache<ImageBitmap>(BUDGET);
  const loading = new Map<string, AbortController>();
  let wanted: BoardPage | null = null;
  let near: readonly PageImage[] = [];
  /** What the canvas holds. */
  let drawn: string | null = null;
  /** Where on the canvas the page stands that it holds. */
  let box: PageBox | null = null;

  const imageWidth = (): ImageWidth => {
    const pixels = Math.max(innerWidth, (innerHeight * 16) / 9) * devicePixelRatio;
    return pixels > 1920 ? 3840 : 1920;
  };
  const keyOf = (page: PageImage) => `${page.blob}/${page.page}/${imageWidth()}`;

  function neededKeys(): Set<string> {
    return new Set([...imagesOf(wanted), ...near].map(keyOf));
  }

  function update(): void {
    if (wanted === null) {
      drawn = null;
      onShown(null, null);
    } else if (wanted.kind === 'paper') {
      drawBlank(wanted);
    } else {
      const bitmap = cache.get(keyOf(wanted));
      if (bitmap) draw(wanted, bitmap);
    }
    load();
  }

  /** A paper is never fetched: its lines are drawn in the wall's own pixels. */
  function drawBlank({ paper, step }: Extract<BoardPage, { kind: 'paper' }>): void {
    const key = `${paper} ${canvas.width}x${canvas.height}`;
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) return;
    if (drawn !== key) {
      const scale = Math.min(canvas.width / 16, canvas.height / 9);
      const width = snap(scale * 16, canvas.width);
      const height = snap(scale * 9, canvas.height);
      const left = Math.round((canvas.width - width) / 2);
      const top = Math.round((canvas.height - height) / 2);
      clear(context);
      drawPaper(context, paper, { left, top, width, height });
      drawn = key;
      box = { left, top, width, height };
    }
    onShown(step, box);
  }

  function clear(context: CanvasRenderingContext2D): void {
    context.fillStyle = WALL_HEX;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }

  function draw(page: PageImage, bitmap: ImageBitmap): void {
    const key = `${keyOf(page)} ${canvas.width}x${canvas.height}`;
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) return;
    if (drawn !== key) {
      const scale = Math.min(canvas.width / bitmap.width, canvas.height / bitmap.height);
      // Within a pixel of its own size a page is drawn as it is: nothing softens its letters.
      const exact = Math.abs(scale - 1) < 0.002 ? 1 : scale;
      const width = snap(bitmap.width * exact, canvas.width);
      const height = snap(bitmap.height * exact, canvas.height);
      const left = Math.round((canvas.width - width) / 2);
      const top = Math.round((canvas.height - height) / 2);
      clear(context);
      context.imageSmoothingQuality = 'high';
      context.drawImage(bitmap, left, top, width, height);
      drawn = key;
      box = { left, top, width, height };
    }
    onShown(page.step, box);
  }

  /** The page itself first and alone; then its neighbours one by one, in the order they are likely. */
  function load(): void {
    const needed = neededKeys();
    for (const [key, stop] of loading) {
      if (!needed.has(key)) stop.abort();
    }
    const [image] = imagesOf(wanted);
    if (image && !cache.has(keyOf(image))) {
      begin(image, 'board');
      return;
    }
    const first = image ? keyOf(image) : null;
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
      if (bitmap || stop.signal.aborted) update();
      else setTimeout(update, RETRY_MS);
    });
  }
  const urgent = new Set<string>();

  function fitCanvas(): void {
    const width = Math.round(innerWidth * devicePixelRatio);
    const height = Math.round(innerHeight * devicePixelRatio);
    if (canvas.width === width && canvas.height === height) return;
    canvas.width = width;
    canvas.height = height;
    drawn = null;
  }

  fitCanvas();
  return {
    show(page, neighbours) {
      wanted = page;
      near = neighbours.flatMap(imagesOf);
      update();
    },
    redraw() {
      fitCanvas();
      update();
    },
  };
}

function imagesOf(page: BoardPage | null): PageImage[] {
  return page?.kind === 'image' ? [page] : [];
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

/** A page that misses the edge by a pixel or two fills it: a hairline beside it would catch the eye. */
function snap(length: number, whole: number): number {
  return whole - length <= 2.5 ? whole : Math.round(length);
}
