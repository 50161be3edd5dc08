import { INK_UNITS } from '../ink.ts';

/** Where a page stands on its canvas, in the canvas's own pixels. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The box of a page fitted into a frame, in the middle. */
export function fitPage(ratio: number, width: number, height: number): PageBox {
  const fitted =
    width / height > ratio ? { width: height * ratio, height } : { width, height: width / ratio };
  return { ...fitted, left: (width - fitted.width) / 2, top: (height - fitted.height) / 2 };
}

export function pixelsPerUnit(box: PageBox): number {
  return box.height / INK_UNITS;
}

/** The place on the page that lies under a pixel of the canvas. */
export function unitsAt(box: PageBox, x: number, y: number): [x: number, y: number] {
  const scale = pixelsPerUnit(box);
  return [Math.round((x - box.left) / scale), Math.round((y - box.top) / scale)];
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
