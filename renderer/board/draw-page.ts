import type { PageBox } from '#protocol/drawing/place.ts';
import { WALL_HEX } from '#protocol/drawing/colours.ts';
import { drawPaper } from '#protocol/drawing/papers.ts';
import type { Paper } from '#protocol/lesson.ts';

/** Drawing one page on the wall's canvas, in one go, and where it then stands. */

interface Size {
  readonly width: number;
  readonly height: number;
}

const PAPER_SIZE: Size = { width: 16, height: 9 };

/** A finished picture of a page. */
export function drawPicture(canvas: HTMLCanvasElement, picture: ImageBitmap): PageBox | null {
  return draw(canvas, picture, (context, { left, top, width, height }) => {
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, left, top, width, height);
  });
}

/** A paper is never fetched: its lines are drawn in the wall's own pixels. */
export function drawBlank(canvas: HTMLCanvasElement, paper: Paper): PageBox | null {
  return draw(canvas, PAPER_SIZE, (context, box) => drawPaper(context, paper, box));
}

function draw(
  canvas: HTMLCanvasElement,
  page: Size,
  fill: (context: CanvasRenderingContext2D, box: PageBox) => void,
): PageBox | null {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return null;
  const box = placeOnWall(page, canvas);
  context.fillStyle = WALL_HEX;
  context.fillRect(0, 0, canvas.width, canvas.height);
  fill(context, box);
  return box;
}

/** Whole, as large as it fits, in the middle; in whole pixels. */
function placeOnWall(page: Size, wall: Size): PageBox {
  const fitting = Math.min(wall.width / page.width, wall.height / page.height);
  // Within a pixel of its own size a page is drawn as it is: nothing softens its letters.
  const scale = Math.abs(fitting - 1) < 0.002 ? 1 : fitting;
  const width = snap(page.width * scale, wall.width);
  const height = snap(page.height * scale, wall.height);
  const left = Math.round((wall.width - width) / 2);
  const top = Math.round((wall.height - height) / 2);
  return { left, top, width, height };
}

/** A page that misses the edge by a pixel or two fills it: a hairline beside it would catch the eye. */
function snap(length: number, whole: number): number {
  return whole - length <= 2.5 ? whole : Math.round(length);
}
