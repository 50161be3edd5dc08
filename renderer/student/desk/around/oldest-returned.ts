import type { LaptopView, ReturnedWork } from '#protocol/views.ts';

/** The work that was given back longest ago and that she has not seen yet. */
export function oldestReturned(view: LaptopView | null): ReturnedWork | null {
  const works = Object.values(view?.returned ?? {});
  return works.sort((a, b) => a.at - b.at)[0] ?? null;
}
