import type { Mask, Spotlight } from '#protocol/covers.ts';
import { INK_UNITS } from '#protocol/ink.ts';
import { pixelsPerUnit, type PageBox } from '#kit/ink/place.ts';

/** CSS places of what lies over the page. Shares only: they hold at every size of the surface. */
export interface Surface {
  readonly width: number;
  readonly height: number;
}

/** A part of a surface, in shares of it. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lays an element over the page; its children are placed in shares of the page. */
export function pageStyle(box: PageBox, surface: Surface) {
  return {
    position: 'absolute',
    left: per(box.left / surface.width),
    top: per(box.top / surface.height),
    width: per(box.width / surface.width),
    height: per(box.height / surface.height),
  } as const;
}

/** Where a mask lies in an element with `pageStyle`. */
export function maskStyle({ x, y, width, height }: Omit<Mask, 'id'>, box: PageBox) {
  const across = box.width / pixelsPerUnit(box);
  return {
    position: 'absolute',
    left: per(x / across),
    top: per(y / INK_UNITS),
    width: per(width / across),
    height: per(height / INK_UNITS),
  } as const;
}

/** The frame of the spotlight's ellipse on the surface. */
export function spotlightPart(spotlight: Spotlight, box: PageBox, surface: Surface): Part {
  const scale = pixelsPerUnit(box);
  const { x, y, radiusX, radiusY } = spotlight;
  return {
    x: (box.left + (x - radiusX) * scale) / surface.width,
    y: (box.top + (y - radiusY) * scale) / surface.height,
    width: (2 * radiusX * scale) / surface.width,
    height: (2 * radiusY * scale) / surface.height,
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
export function sightOf(box: PageBox, surface: Surface): Part {
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
