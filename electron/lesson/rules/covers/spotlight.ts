import type { Spotlight } from '#protocol/covers.ts';
import { INK_UNITS } from '#protocol/ink.ts';

const SMALLEST = INK_UNITS / 20;
const LARGEST = 2 * INK_UNITS;

/** C1: of a size that is of use. */
export function fittedSpotlight({ x, y, radiusX, radiusY }: Spotlight): Spotlight {
  return { x, y, radiusX: within(radiusX), radiusY: within(radiusY) };
}

function within(radius: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, radius));
}
