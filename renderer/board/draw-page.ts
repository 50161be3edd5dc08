import { enterUpright, uprightSize, type PageBox } from '#protocol/drawing/place.ts';
import { drawPaper } from '#protocol/drawing/papers.ts';
import type { Paper } from '#protocol/papers.ts';

/** Drawing pages on the wall's canvas, all in one go. */

/** A finished picture, or a paper, which is never fetched: its lines are drawn in the wall's pixels. */
export type Content = ImageBitmap | Paper;

export interface Placed {
  readonly content: Content;
  readonly box: PageBox;
}

const AROUND = '#131c22';
const PAPER_RATIO = 16 / 9;

/** Width by height of the upright page. */
export function ratioOf(content: Content): number {
  return typeof content === 'string' ? PAPER_RATIO : content.width / content.height;
}

export function drawPages(canvas: HTMLCanvasElement, pages: readonly Placed[]): void {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return;
  context.fillStyle = AROUND;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const page of pages) draw(context, page);
}

function draw(context: CanvasRenderingContext2D, { content, box }: Placed): void {
  // A picture that was given back meanwhile has no size.
  if (typeof content !== 'string' && content.width === 0) return;
  const { width, height } = uprightSize(box);
  context.save();
  enterUpright(context, box);
  if (box.crop) {
    const { x, y, width: wide, height: high } = box.crop;
    context.beginPath();
    context.rect(x * width, y * height, wide * width, high * height);
    context.clip();
  }
  if (typeof content === 'string') drawPaper(context, content, { left: 0, top: 0, width, height });
  else {
    context.imageSmoothingQuality = 'high';
    context.drawImage(content, 0, 0, width, height);
  }
  context.restore();
}
