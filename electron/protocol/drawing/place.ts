import { INK_UNITS } from '../ink.ts';
import type { Area, Turn } from '../look.ts';
import type { Canvas } from './canvas.ts';

/**
 * Where a page stands on its canvas, in the canvas's own pixels: the frame of the *whole* page as it
 * is seen. Zoomed or cropped it is larger than the canvas and partly outside of it; turned, its
 * width and height are those of the turned page. So whoever draws in page units needs no more than
 * this, and must not compute with `left` and `top` alone:
 *
 * - a pixel → page units: `unitsAt(box, x, y)`; page units → a pixel: `pixelsAt(box, x, y)`;
 * - a length: `pixelsPerUnit(box)`;
 * - on a canvas: `context.save(); enterPage(context, box);` then draw in page units, as if the page
 *   were upright and its corner at 0, 0; `context.restore()`;
 * - with CSS: `pageStyle(box, canvas)` on an element lays it over the page, zoomed and turned; its
 *   children are then placed in per cent of the upright page.
 */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Quarter turns clockwise; absent: upright. */
  readonly turn?: Turn | undefined;
  /** Only this part of the upright page is to be seen; absent: all of it. Ink may lie beside it. */
  readonly crop?: Area | undefined;
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The box of a page fitted into a frame, in the middle. */
export function fitPage(ratio: number, width: number, height: number): PageBox {
  const fitted =
    width / height > ratio ? { width: height * ratio, height } : { width, height: width / ratio };
  return { ...fitted, left: (width - fitted.width) / 2, top: (height - fitted.height) / 2 };
}

/** The size that the page would have upright, in pixels. */
export function uprightSize({ width, height, turn = 0 }: PageBox): Size {
  return turn % 2 === 0 ? { width, height } : { width: height, height: width };
}

export function pixelsPerUnit(box: PageBox): number {
  return uprightSize(box).height / INK_UNITS;
}

/** The place on the page that lies under a pixel of the canvas. */
export function unitsAt(box: PageBox, x: number, y: number): [x: number, y: number] {
  const scale = pixelsPerUnit(box);
  const upright = uprightSize(box);
  const [right, down] = turned(
    x - (box.left + box.width / 2),
    y - (box.top + box.height / 2),
    (4 - (box.turn ?? 0)) % 4,
  );
  // Plus nothing: a rounded -0 is a 0 as well.
  return [
    Math.round((right + upright.width / 2) / scale) + 0,
    Math.round((down + upright.height / 2) / scale) + 0,
  ];
}

/** The pixel of the canvas where a place on the page stands. */
export function pixelsAt(box: PageBox, x: number, y: number): [x: number, y: number] {
  const scale = pixelsPerUnit(box);
  const upright = uprightSize(box);
  const [right, down] = turned(
    x * scale - upright.width / 2,
    y * scale - upright.height / 2,
    box.turn ?? 0,
  );
  return [right + box.left + box.width / 2, down + box.top + box.height / 2];
}

/** From here on the context draws in page units, on the page as it stands. */
export function enterPage(context: Canvas, box: PageBox): void {
  const scale = pixelsPerUnit(box);
  turnContext(context, box, scale);
}

/** From here on the context draws in pixels from the upright page's corner: for its picture. */
export function enterUpright(context: Canvas, box: PageBox): void {
  turnContext(context, box, 1);
}

function turnContext(context: Canvas, box: PageBox, scale: number): void {
  const [x, y] = pixelsAt(box, 0, 0);
  // Exact numbers: by an angle a page would be drawn between the pixels.
  const [right, down] = turned(scale, 0, box.turn ?? 0);
  context.transform(right, down, -down, right, x, y);
}

/** CSS that lays an element over the page on a surface that shows all of the canvas. */
export function pageStyle(box: PageBox, canvas: Size) {
  const { width, height } = uprightSize(box);
  const left = box.left + (box.width - width) / 2;
  const top = box.top + (box.height - height) / 2;
  return {
    position: 'absolute',
    left: share(left / canvas.width),
    top: share(top / canvas.height),
    width: share(width / canvas.width),
    height: share(height / canvas.height),
    rotate: `${(box.turn ?? 0) * 90}deg`,
  } as const;
}

function share(part: number): string {
  return `${Math.round(part * 1e6) / 1e4}%`;
}

/** A way from the middle, turned clockwise by quarters. */
function turned(x: number, y: number, quarters: number): [x: number, y: number] {
  if (quarters === 1) return [-y, x];
  if (quarters === 2) return [-x, -y];
  return quarters === 3 ? [y, -x] : [x, y];
}

export function united(a: Bounds | null, b: Bounds | null): Bounds | null {
  if (a === null || b === null) return a ?? b;
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

export function overlap(a: Bounds, b: Bounds): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function sameBox(a: PageBox | null, b: PageBox | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.left === b.left &&
    a.top === b.top &&
    a.width === b.width &&
    a.height === b.height &&
    (a.turn ?? 0) === (b.turn ?? 0)
  );
}
