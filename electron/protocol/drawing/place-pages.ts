import { LEAST_PART, type Area, type Turn } from '../look.ts';
import type { PageBox, Size } from './place.ts';

/**
 * Where pages stand on a canvas. The board's wall, the console's stage and the thumbnails all ask
 * here, so that what the teacher sees is what the class sees, whatever the size of the canvas. What
 * stands on the wall is one sheet: the page, or two pages of the same height side by side. `zoom` is
 * a part of the sheet, which the canvas shows whole and as large as it can.
 */
export interface PageToPlace {
  /** Width by height of the upright page. */
  readonly ratio: number;
  readonly turn?: Turn | undefined;
  /** Only this part of the upright page. */
  readonly crop?: Area | undefined;
}

export interface Frame extends Size {
  readonly left: number;
  readonly top: number;
}

export const WHOLE: Area = { x: 0, y: 0, width: 1, height: 1 };
/** Between two pages, in heights of the page. */
const GAP = 0.02;
/** A page that misses the edge by less fills it: a hairline beside it would catch the eye. */
const NEAR_EDGE = 2.5;

export function placePages(
  pages: readonly PageToPlace[],
  zoom: Area | null,
  canvas: Size,
): { sheet: Frame; boxes: PageBox[] } {
  const widths = pages.map(seenRatio);
  const gaps = GAP * Math.max(0, pages.length - 1);
  const ratio = widths.reduce((sum, width) => sum + width, gaps);
  const sheet = placeSheet(ratio, zoom, canvas);
  let x = sheet.left;
  const boxes = pages.map((page, index) => {
    const width = ((widths[index] ?? 0) / ratio) * sheet.width;
    const box = wholePage(page, { left: x, top: sheet.top, width, height: sheet.height });
    x += width + (GAP / ratio) * sheet.width;
    return box;
  });
  return { sheet, boxes };
}

/** Width by height of the part of a page that is seen, as it lies. */
function seenRatio({ ratio, turn = 0, crop = WHOLE }: PageToPlace): number {
  const upright = (ratio * crop.width) / crop.height;
  return turn % 2 === 0 ? upright : 1 / upright;
}

function placeSheet(ratio: number, zoom: Area | null, canvas: Size): Frame {
  const part = zoom ?? WHOLE;
  const height = Math.min(canvas.width / (part.width * ratio), canvas.height / part.height);
  const size = {
    width: nearEdge(height * ratio, canvas.width),
    height: nearEdge(height, canvas.height),
  };
  return {
    ...size,
    left: alongAxis(size.width, part.x + part.width / 2, canvas.width),
    top: alongAxis(size.height, part.y + part.height / 2, canvas.height),
  };
}

/** The middle of what was chosen in the middle of the canvas, but no emptiness beside a large sheet. */
function alongAxis(length: number, middle: number, canvas: number): number {
  if (length <= canvas) return Math.round((canvas - length) / 2);
  return Math.round(Math.min(0, Math.max(canvas - length, canvas / 2 - middle * length)));
}

function nearEdge(length: number, whole: number): number {
  return Math.abs(whole - length) <= NEAR_EDGE ? whole : Math.round(length);
}

/** The frame of the whole page when its part that is seen stands at `seen`. */
function wholePage({ turn = 0, crop }: PageToPlace, seen: Frame): PageBox {
  const part = turnedArea(crop ?? WHOLE, turn);
  const width = seen.width / part.width;
  const height = seen.height / part.height;
  return {
    left: seen.left - part.x * width,
    top: seen.top - part.y * height,
    width,
    height,
    ...(turn === 0 ? {} : { turn }),
    ...(crop === undefined ? {} : { crop }),
  };
}

/** A part of an upright page, as it lies when the page is turned. */
export function turnedArea({ x, y, width, height }: Area, turn: Turn): Area {
  if (turn === 1) return { x: 1 - y - height, y: x, width: height, height: width };
  if (turn === 2) return { x: 1 - x - width, y: 1 - y - height, width, height };
  if (turn === 3) return { x: y, y: 1 - x - width, width: height, height: width };
  return { x, y, width, height };
}

export function upright(area: Area, turn: Turn): Area {
  return turnedArea(area, turn === 1 ? 3 : turn === 3 ? 1 : turn);
}

/** Of a page that stands at `box`, the part of the upright page that a frame of the canvas holds. */
export function partOfPage(frame: Frame, box: PageBox): Area | null {
  const part = within(shareOf(frame, box));
  return part && within(upright(part, box.turn ?? 0));
}

/** Of a sheet, the part that a frame of the canvas holds; null when it is too small to show. */
export function partOfSheet(frame: Frame, sheet: Frame): Area | null {
  return within(shareOf(frame, sheet));
}

function shareOf(frame: Frame, whole: Frame): Area {
  return {
    x: (frame.left - whole.left) / whole.width,
    y: (frame.top - whole.top) / whole.height,
    width: frame.width / whole.width,
    height: frame.height / whole.height,
  };
}

function within({ x, y, width, height }: Area): Area | null {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const right = Math.min(1, x + width);
  const bottom = Math.min(1, y + height);
  if (right - left < LEAST_PART || bottom - top < LEAST_PART) return null;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** So much larger than the whole sheet is still of use on a wall. */
export const MOST_ZOOM = 8;

/**
 * The zoom after making all `factor` times larger about a point of the canvas, which stays where it
 * is as far as the sheet's edges let it; null when that is the whole again.
 */
export function zoomedBy(
  factor: number,
  about: { readonly x: number; readonly y: number },
  sheet: Frame,
  whole: Frame,
  canvas: Size,
): Area | null {
  const now = sheet.height / whole.height;
  const next = Math.min(MOST_ZOOM, now * factor);
  if (next <= 1.001) return null;
  const by = next / now;
  return visible(
    {
      left: about.x + (sheet.left - about.x) * by,
      top: about.y + (sheet.top - about.y) * by,
      width: sheet.width * by,
      height: sheet.height * by,
    },
    canvas,
  );
}

/** The zoom after pushing the sheet by pixels of the canvas. */
export function pushed(right: number, down: number, sheet: Frame, canvas: Size): Area | null {
  return visible({ ...sheet, left: sheet.left + right, top: sheet.top + down }, canvas);
}

function visible(sheet: Frame, canvas: Size): Area | null {
  const left = clampedStart(sheet.left, sheet.width, canvas.width);
  const top = clampedStart(sheet.top, sheet.height, canvas.height);
  return partOfSheet({ left: 0, top: 0, ...canvas }, { ...sheet, left, top });
}

function clampedStart(start: number, length: number, canvas: number): number {
  if (length <= canvas) return (canvas - length) / 2;
  return Math.min(0, Math.max(canvas - length, start));
}

/** The frame between two corners, whichever way it was dragged. */
export function frameBetween(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): Frame {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}
