import type { BoardPage } from '#protocol/views.ts';
import type { PageBox } from '#protocol/drawing/place.ts';
import { drawBlank, drawPicture } from './draw-page.ts';
import { createPageLoading, type PageImage } from './page-loading.ts';

/**
 * What is shown on the wall. A page that is not here yet leaves the one before it standing, and
 * nothing is drawn twice.
 */
export interface Wall {
  /** What is to be seen now, and what may come next. */
  show(page: BoardPage | null, near: readonly BoardPage[]): void;
  /** A page that somebody else has drawn, by its key in `/pages/`. */
  take(key: string, picture: ImageBitmap): void;
  /** The first page of a file that is only being opened; any page takes its place. */
  showOpening(picture: ImageBitmap | null): void;
  /** The window changed its size. */
  redraw(): void;
}

export function createWall(
  canvas: HTMLCanvasElement,
  onShown: (step: string | null, box: PageBox | null) => void,
): Wall {
  const loading = createPageLoading(update);
  let wanted: BoardPage | null = null;
  let near: readonly BoardPage[] = [];
  let opening: ImageBitmap | null = null;
  /** What the canvas holds: a picture, or the name of a paper. */
  let drawn: ImageBitmap | string | null = null;
  /** Where on the canvas the page stands that it holds. */
  let box: PageBox | null = null;

  function update(): void {
    if (wanted === null && opening) {
      const picture = opening;
      put(null, picture, () => drawPicture(canvas, picture));
    } else if (wanted === null) {
      drawn = null;
      onShown(null, null);
    } else if (wanted.kind === 'paper') {
      const { paper, step } = wanted;
      put(step, paper, () => drawBlank(canvas, paper));
    } else if (wanted.kind === 'image') {
      const picture = loading.get(wanted);
      if (picture) put(wanted.step, picture, () => drawPicture(canvas, picture));
    } else {
      // A step that does something lies over a slate, in a view of its own.
      put(wanted.step, 'slate', () => drawBlank(canvas, 'slate'));
    }
  }

  function put(step: string | null, content: ImageBitmap | string, draw: () => PageBox | null) {
    if (drawn !== content) {
      box = draw();
      drawn = content;
    }
    if (step !== null) forgetOpening();
    onShown(step, box);
  }

  function forgetOpening(): void {
    opening?.close();
    opening = null;
  }

  function fitCanvas(): void {
    const width = Math.round(innerWidth * devicePixelRatio);
    const height = Math.round(innerHeight * devicePixelRatio);
    if (canvas.width === width && canvas.height === height) return;
    canvas.width = width;
    canvas.height = height;
    drawn = null;
  }

  function load(): void {
    loading.want(imagesOf(wanted)[0] ?? null, near.flatMap(imagesOf));
  }

  fitCanvas();
  return {
    show(page, neighbours) {
      wanted = page;
      near = neighbours;
      update();
      load();
    },
    take: (key, picture) => loading.take(key, picture),
    showOpening(picture) {
      forgetOpening();
      opening = picture;
      update();
    },
    redraw() {
      fitCanvas();
      update();
      load();
    },
  };
}

function imagesOf(page: BoardPage | null): PageImage[] {
  return page?.kind === 'image' ? [page] : [];
}
