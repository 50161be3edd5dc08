import { along, bowsOf, placesOf, type Place } from '#protocol/drawing/curve.ts';
import { isFree, type Drawn } from '#protocol/drawing/draw-stroke.ts';
import { thickness } from '#protocol/drawing/thickness.ts';

/**
 * Whether nothing of a stroke is left: every place of it lies, with its whole thickness, under one
 * of the erasers that came after. Such a stroke does not come into the file at all.
 */
export function isErased(stroke: Drawn, erasers: readonly Drawn[]): boolean {
  if (!isFree(stroke) || erasers.length === 0) return false;
  const swept = erasers.map((eraser) => ({
    reach: (thickness(eraser) - thickness(stroke)) / 2,
    places: places(eraser),
  }));
  return places(stroke).every(({ x, y }) =>
    swept.some(({ reach, places: sweep }) =>
      sweep.some((place) => Math.hypot(place.x - x, place.y - y) <= reach),
    ),
  );
}

/** Places along the curve as it is drawn. */
function places(stroke: Drawn): Place[] {
  return bowsOf(placesOf(stroke.points)).flatMap((bow) =>
    [0, 0.25, 0.5, 0.75, 1].map((share) => along(bow, share)),
  );
}
