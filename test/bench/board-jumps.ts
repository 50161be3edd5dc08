import { colourOf, type Deck } from './board-decks.ts';
import { pause, type Meter } from './board-meter.ts';
import type { Ours } from './board-ours.ts';
import { JUMP_PAUSE_MS, PLAN, PREPARE_MS } from './board-plan.ts';
import { now } from './figures.ts';

/** Opening, going to any page, and going through all of them. */

/** Distinct pages in an order that looks random and is the same in each run. */
export function scattered(pages: number, count: number, seed: number): number[] {
  let state = seed;
  const rest = Array.from({ length: pages - 1 }, (_, at) => at + 2);
  const drawn: number[] = [];
  while (drawn.length < count && rest.length > 0) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const page = rest.splice((state >>> 8) % rest.length, 1)[0];
    // A page of the same colour as the one before would be "shown" before it is.
    if (page !== undefined && colourOf(page) !== colourOf(drawn.at(-1) ?? 1)) drawn.push(page);
  }
  return drawn;
}

/** From the drop of a file that the app has never seen to its first page on the wall. */
export async function openings(ours: Ours, meter: Meter, deck: Deck): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < PLAN.opens; round += 1) {
    await ours.leave();
    await pause(1000);
    const shown = meter.shows(colourOf(1));
    const at = await ours.drop(deck);
    const seen = await shown;
    if (seen !== null) times.push(seen - at);
    await ours.wire.until((view) => view.lesson?.steps.length === deck.pages);
    await pause(1500);
  }
  return times;
}

export async function jumps(ours: Ours, meter: Meter, pages: readonly number[]): Promise<number[]> {
  const times: number[] = [];
  for (const page of pages) {
    const shown = meter.shows(colourOf(page));
    const at = ours.go(page);
    const seen = await shown;
    if (seen !== null) times.push(seen - at);
    await pause(JUMP_PAUSE_MS);
  }
  return times;
}

export async function goTo(ours: Ours, meter: Meter, page: number): Promise<void> {
  ours.go(page);
  await meter.shows(colourOf(page));
  await pause(1500);
}

/** Waits until the app has drawn the whole lesson ahead; how long it took, and how far it came. */
export async function prepared(ours: Ours): Promise<{ seconds: number; pages: number }> {
  const start = now();
  let pages = 0;
  do {
    await pause(1000);
    pages = await ours.keptPages();
  } while (pages < ours.pages() && now() - start < PREPARE_MS);
  return { seconds: Math.round((now() - start) / 1000), pages };
}

/** Every page once, each as soon as the one before is seen. */
export async function browse(
  ours: Ours,
  meter: Meter,
  pages: number,
  untilTime: number,
): Promise<{ pages: number; longest: number }> {
  let longest = 0;
  let page = 0;
  while (page < pages && now() < untilTime) {
    page += 1;
    const shown = meter.shows(colourOf(page));
    const at = ours.go(page);
    longest = Math.max(longest, ((await shown) ?? Infinity) - at);
  }
  return { pages: page, longest };
}
