import type { Area } from '#protocol/look.ts';
import type { BoardPage } from '#protocol/views.ts';
import type { PageBox } from '#protocol/drawing/place.ts';
import { placePages } from '#protocol/drawing/place-pages.ts';
import { drawPages, ratioOf, type Content } from './draw-page.ts';
import { createMotion } from './motion.ts';
import { createPageLoading, sharpWidth, wallWidth, type WantedPicture } from './page-loading.ts';
import type { Standing } from './shown-page.ts';

/**
 * What is shown on the wall: one page or two beside each other, whole or a part. A page that is not
 * here yet leaves what was before it standing, and nothing is drawn twice.
 */
export interface Wall {
  show(scene: Scene): void;
  /** A page that somebody else has drawn, by its key in `/pages/`. */
  take(key: string, picture: ImageBitmap): void;
  /** The first page of a file that is only being opened; any page takes its place. */
  showOpening(picture: ImageBitmap | null): void;
  /** The window changed its size. */
  redraw(): void;
}

/** What is to be seen now, and what may come next. */
export interface Scene {
  readonly pages: readonly BoardPage[];
  readonly zoom: Area | null;
  readonly near: readonly BoardPage[];
}

const NOTHING: Scene = { pages: [], zoom: null, near: [] };

export function createWall(
  canvas: HTMLCanvasElement,
  onShown: (pages: readonly Standing[]) => void,
): Wall {
  const loading = createPageLoading(update);
  const motion = createMotion(place);
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let scene = NOTHING;
  /** What the canvas holds, and where. */
  let pages: readonly BoardPage[] = [];
  let contents: readonly Content[] = [];
  let drawn: readonly unknown[] = [];
  let opening: ImageBitmap | null = null;

  function update(): void {
    if (scene.pages.length === 0) return showOpeningOnly();
    const ready = scene.pages.map(contentOf);
    if (!ready.every((content) => content !== null)) return want([]);
    const toPlace = scene.pages.map(({ turn, crop }, index) => {
      return { ratio: ratioOf(ready[index] ?? 'white'), turn, crop };
    });
    const { boxes } = placePages(toPlace, scene.zoom, canvas);
    const sharp = sharper(scene.pages, ready, boxes);
    const stays = samePages(pages, scene.pages);
    pages = scene.pages;
    contents = ready.map((content, index) => sharp[index]?.picture ?? content);
    motion.go(boxes, stays && !still.matches);
    place();
    forgetOpening();
    want(sharp.flatMap((one) => one?.wanted ?? []));
  }

  /** Before there is a page: what is being opened, or nothing. */
  function showOpeningOnly(): void {
    pages = [];
    contents = opening ? [opening] : [];
    const toPlace = contents.map((content) => ({ ratio: ratioOf(content) }));
    motion.go(placePages(toPlace, null, canvas).boxes, false);
    place();
    want([]);
  }

  /** Draws where the pages stand at this moment, unless that is what the canvas holds. */
  function place(): void {
    const boxes = motion.now();
    const next = [...contents, ...boxes];
    if (next.length !== drawn.length || next.some((part, index) => part !== drawn[index])) {
      drawn = next;
      drawPages(
        canvas,
        boxes.flatMap((box, index) => {
          const content = contents[index];
          return content === undefined ? [] : [{ content, box }];
        }),
      );
    }
    onShown(
      boxes.flatMap((box, index) => {
        const step = pages[index]?.step;
        return step === undefined ? [] : [{ step, box }];
      }),
    );
  }

  function contentOf(page: BoardPage): Content | null {
    if (page.kind === 'paper') return page.paper;
    // A step that does something lies over a slate, in a view of its own.
    if (page.kind !== 'image') return 'slate';
    return loading.get({ page, width: wallWidth() }) ?? null;
  }

  /** For pages that stand larger than their picture: the larger picture, wanted or here already. */
  function sharper(
    all: readonly BoardPage[],
    ready: readonly Content[],
    boxes: readonly PageBox[],
  ) {
    return all.map((page, index) => {
      const [content, box] = [ready[index], boxes[index]];
      if (page.kind !== 'image' || content === undefined || !box) return null;
      const width = sharpWidth(ratioOf(content), box);
      if (width <= wallWidth()) return null;
      const wanted: WantedPicture = { page, width };
      return { wanted, picture: loading.get(wanted) };
    });
  }

  function want(sharp: readonly WantedPicture[]): void {
    const images = (all: readonly BoardPage[]) =>
      all.flatMap((page) => (page.kind === 'image' ? [{ page, width: wallWidth() }] : []));
    loading.want([...images(scene.pages), ...sharp], images(scene.near));
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
    drawn = [];
    // Another size is no motion.
    pages = [];
  }

  fitCanvas();
  return {
    show(next) {
      scene = next;
      update();
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
    },
  };
}

/** The same pages, lying the same way: only then does anything move. */
function samePages(a: readonly BoardPage[], b: readonly BoardPage[]): boolean {
  const name = ({ step, turn }: BoardPage) => `${step} ${turn ?? 0}`;
  return a.length > 0 && a.map(name).join() === b.map(name).join();
}
