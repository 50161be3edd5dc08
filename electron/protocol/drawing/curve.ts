import { EVEN_PRESSURE, POINT_SIZE } from '../ink.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
  /** Of 255. */
  readonly pressure: number;
}

/** One bow of a stroke: from `a`, drawn towards `bend`, to `b`. */
export interface Bow {
  readonly a: Place;
  readonly bend: Place;
  readonly b: Place;
}

export function placesOf(points: readonly number[]): Place[] {
  const places: Place[] = [];
  for (let at = 0; at + POINT_SIZE <= points.length; at += POINT_SIZE) {
    const [x = 0, y = 0, pressure = EVEN_PRESSURE] = points.slice(at, at + POINT_SIZE);
    places.push({ x, y, pressure });
  }
  return places;
}

/**
 * A hand's jitter taken out: each place is drawn towards its neighbours. The ends stay where they
 * are, so that a stroke begins and ends under the pen.
 */
export function calmed(places: readonly Place[]): Place[] {
  return places.map((place, at) => {
    const [before, after] = [places[at - 1], places[at + 1]];
    if (!before || !after) return place;
    return {
      x: (before.x + 2 * place.x + after.x) / 4,
      y: (before.y + 2 * place.y + after.y) / 4,
      pressure: (before.pressure + 2 * place.pressure + after.pressure) / 4,
    };
  });
}

/** The bows through the middles between places: they meet without a corner. */
export function bowsOf(places: readonly Place[]): Bow[] {
  const calm = calmed(places);
  const [first] = calm;
  const last = calm.at(-1);
  if (!first || !last) return [];
  const bows: Bow[] = [];
  let from = first;
  for (let at = 1; at < calm.length - 1; at += 1) {
    const [bend, next] = [calm[at], calm[at + 1]];
    if (!bend || !next) break;
    const to = middle(bend, next);
    bows.push({ a: from, bend, b: to });
    from = to;
  }
  bows.push({ a: from, bend: middle(from, last), b: last });
  return bows;
}

/** A place on a bow, `share` from 0 to 1. */
export function along({ a, bend, b }: Bow, share: number): Place {
  const [one, two, three] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return {
    x: one * a.x + two * bend.x + three * b.x,
    y: one * a.y + two * bend.y + three * b.y,
    pressure: one * a.pressure + two * bend.pressure + three * b.pressure,
  };
}

/** How a pen's pressure thickens or thins its line; 1 for a mouse. */
export function pressureShare(pressure: number): number {
  return 0.35 + 0.65 * (pressure / EVEN_PRESSURE);
}

function middle(a: Place, b: Place): Place {
  return {
    x: (a.x + b.x) / 2,
    y: (a.y + b.y) / 2,
    pressure: (a.pressure + b.pressure) / 2,
  };
}
