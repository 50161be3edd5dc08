import { colourOf, type Deck } from './board-decks.ts';
import { floorColours } from './board-floor.ts';
import type { Meter, Turn, TurnKey } from './board-meter.ts';
import { PAUSE_MS, PLAN } from './board-plan.ts';
import { goTo } from './board-jumps.ts';
import type { Ours } from './board-ours.ts';
import { median, percentile, rounded } from './figures.ts';

/** Turns of pages, ours and the floor's, and whether the page that came was the right one. */
export interface Tally {
  times: number[];
  /** Nothing changed in time. */
  missed: number;
  /** The first change was not the page that was asked for. */
  wrong: number;
}

const LIKE = 20;

export function newTally(): Tally {
  return { times: [], missed: 0, wrong: 0 };
}

export function isLike(seen: string, wanted: string): boolean {
  const parts = (colour: string) => [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const [a, b] = [parts(seen), parts(wanted)];
  return a.every((part, at) => Math.abs(part - (b[at] ?? 0)) <= LIKE);
}

export function add(
  tally: Tally,
  turns: readonly Turn[],
  expected: (place: number) => string,
): void {
  turns.forEach(({ ms, colour }, place) => {
    if (ms === null) tally.missed += 1;
    else tally.times.push(ms);
    if (ms !== null && colour !== null && !isLike(colour, expected(place))) tally.wrong += 1;
  });
}

/** Turns the floor's pages; it remembers where it is. */
export function floorTurns(
  floor: Meter,
): (key: TurnKey, count: number, into: Tally) => Promise<void> {
  const colours = floorColours();
  let at = 0;
  return async (key, count, into) => {
    const step = key === 'PageDown' ? 1 : -1;
    const turns = await floor.turn(key, count, PAUSE_MS);
    const place = (turn: number) => (at + step * turn + colours.length * 100) % colours.length;
    add(into, turns, (turn) => colours[place(turn + 1)] ?? '');
    at = place(count);
  };
}

/** Ours and the floor by turns, so that a busy moment of the machine hits both. */
export async function turnsOf(
  deck: Deck,
  ours: Ours,
  meter: Meter,
  floor: Meter,
): Promise<Record<'next' | 'previous' | 'floor', Tally>> {
  const tallies = { next: newTally(), previous: newTally(), floor: newTally() };
  const turnFloor = floorTurns(floor);
  for (let block = 0; block < PLAN.blocks; block += 1) {
    const first = 3 + ((block * (PLAN.turns + 5)) % (deck.pages - PLAN.turns - 5));
    await goTo(ours, meter, first);
    const on = await meter.turn('PageDown', PLAN.turns, PAUSE_MS);
    add(tallies.next, on, (at) => colourOf(first + at + 1));
    await turnFloor('PageDown', PLAN.turns, tallies.floor);
    const back = await meter.turn('PageUp', PLAN.turns, PAUSE_MS);
    add(tallies.previous, back, (at) => colourOf(first + PLAN.turns - at - 1));
    await turnFloor('PageUp', PLAN.turns, tallies.floor);
  }
  return tallies;
}

/** Median, p95 and both as multiples of the floor's. */
export function figuresOf(name: string, ours: Tally, floor: Tally): Record<string, number> {
  const p95 = ({ times }: Tally) => percentile(times, 0.95);
  return {
    [`${name}_p50_ms`]: rounded(median(ours.times)),
    [`${name}_p95_ms`]: rounded(p95(ours)),
    [`${name}_p50_ratio`]: rounded(median(ours.times) / median(floor.times)),
    [`${name}_p95_ratio`]: rounded(p95(ours) / p95(floor)),
    [`${name}_missed`]: ours.missed,
    [`${name}_wrong`]: ours.wrong,
  };
}

export function floorFigures(floor: Tally): Record<string, number> {
  return {
    floor_p50_ms: rounded(median(floor.times)),
    floor_p95_ms: rounded(percentile(floor.times, 0.95)),
    floor_missed: floor.missed,
    floor_wrong: floor.wrong,
  };
}
