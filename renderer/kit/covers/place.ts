import type { Mask, Spotlight } from '#protocol/covers.ts';
import { pixelsAt, uprightSize, type PageBox, type Size } from '#protocol/drawing/place.ts';
import { INK_UNITS } from '#protocol/ink.ts';

/** CSS places of what lies over the page. Shares only: they hold at every size of the surface. */

/** A part of a surface, in shares of it. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a mask lies in an element with `pageStyle`. */
export function maskStyle({ x, y, width, height }: Omit<Mask, 'id'>, box: PageBox) {
  const upright = uprightSize(box);
  const across = (INK_UNITS * upright.width) / upright.height;
  return partStyle({
    x: x / across,
    y: y / INK_UNITS,
    width: width / across,
    height: height / INK_UNITS,
  });
}

/** The frame of the spotlight's ellipse on the surface. */
export function spotlightPart(spotlight: Spotlight, box: PageBox, surface: Size): Part {
  const { x, y, radiusX, radiusY } = spotlight;
  const [ax, ay] = pixelsAt(box, x - radiusX, y - radiusY);
  const [bx, by] = pixelsAt(box, x + radiusX, y + radiusY);
  return {
    x: Math.min(ax, bx) / surface.width,
    y: Math.min(ay, by) / surface.height,
    width: Math.abs(bx - ax) / surface.width,
    height: Math.abs(by - ay) / surface.height,
  };
}

export function partStyle({ x, y, width, height }: Part) {
  return {
    position: 'absolute',
    left: per(x),
    top: per(y),
    width: per(width),
    height: per(height),
  } as const;
}

/** What is to be seen of a page: the part of it that lies on the surface. */
export function sightOf(box: PageBox, surface: Size): Part {
  const left = Math.max(0, box.left);
  const top = Math.max(0, box.top);
  return {
    x: left / surface.width,
    y: top / surface.height,
    width: (Math.min(surface.width, box.left + box.width) - left) / surface.width,
    height: (Math.min(surface.height, box.top + box.height) - top) / surface.height,
  };
}

export function per(share: number): string {
  return `${Math.round(share * 1e6) / 1e4}%`;
}
