import { loadavg } from 'node:os';
import { launchBrowser } from '#test/rig/launch-browser.ts';
import {
  missingForTwoDisplays,
  startTwoDisplays,
  type TwoDisplays,
} from '#test/rig/two-displays.ts';
import { colourOf, scanDeck, vectorDeck, type Deck } from './board-decks.ts';
import { floorColours, serveFloor } from './board-floor.ts';
import {
  chooseMeter,
  pause,
  type Meter,
  type MeterKind,
  type Turn,
  type TurnKey,
} from './board-meter.ts';
import { openTwoWindows, startOurs, type Ours } from './board-ours.ts';
import { followStages, type Stages } from './board-stages.ts';
import { median, now, percentile, printFigures, rounded } from './figures.ts';

/**
 * `npm run bench:board`: from a key in the console to finished pixels on the board, with the real
 * app and real Chromium on two displays; in the same run, block by block, a floor that only swaps
 * finished bitmaps between two windows. `--quick`: about a minute. `--stages`: also where the time
 * goes (its marks cost a little, so do not compare such a run's ratios).
 */
const startedAt = now();
const quick = process.argv.includes('--quick');
const withStages = process.argv.includes('--stages');

const PLAN = quick
  ? { opens: 1, jumps: 6, blocks: 1, turns: 10, browseMs: 0 }
  : { opens: 3, jumps: 30, blocks: 2, turns: 20, browseMs: 30_000 };
/** A teacher looks at a page before she turns it; a scan takes longer to be ready. */
const PAUSE_MS: Record<string, number> = { vector: 300, scan: 600 };
const JUMP_PAUSE_MS = 400;
const SETTLE_MS = 4000;
const LIKE = 20;

function say(words: string): void {
  process.stderr.write(`bench:board, ${words}\n`);
}

/** The middle of the projector. */
function spotOf({ projectorBox: box }: TwoDisplays) {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function isLike(seen: string, wanted: string): boolean {
  const parts = (colour: string) => [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const [a, b] = [parts(seen), parts(wanted)];
  return a.every((part, at) => Math.abs(part - (b[at] ?? 0)) <= LIKE);
}

interface Tally {
  times: number[];
  /** Nothing changed in time. */
  missed: number;
  /** The first change was not the page that was asked for. */
  wrong: number;
}

function newTally(): Tally {
  return { times: [], missed: 0, wrong: 0 };
}

function add(tally: Tally, turns: readonly Turn[], expected: (place: number) => string): void {
  turns.forEach(({ ms, colour }, place) => {
    if (ms === null) tally.missed += 1;
    else tally.times.push(ms);
    if (ms !== null && colour !== null && !isLike(colour, expected(place))) tally.wrong += 1;
  });
}

/** Distinct pages in an order that looks random and is the same in each run. */
function scattered(pages: number, count: number): number[] {
  let seed = 20261123;
  const rest = Array.from({ length: pages - 1 }, (_, at) => at + 2);
  const drawn: number[] = [];
  while (drawn.length < count && rest.length > 0) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    const page = rest.splice(seed % rest.length, 1)[0];
    // A page of the same colour as the one before would be "shown" before it is.
    if (page !== undefined && colourOf(page) !== colourOf(drawn.at(-1) ?? 1)) drawn.push(page);
  }
  return drawn;
}

async function openings(ours: Ours, meter: Meter, deck: Deck): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < PLAN.opens; round += 1) {
    await ours.leave();
    await pause(500);
    const shown = meter.shows(colourOf(1));
    const at = await ours.drop(deck);
    const seen = await shown;
    if (seen !== null) times.push(seen - at);
    await ours.wire.until((view) => view.lesson?.steps.length === deck.pages);
    await pause(1500);
  }
  return times;
}

async function jumps(ours: Ours, meter: Meter, pages: readonly number[]): Promise<number[]> {
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

async function goTo(ours: Ours, meter: Meter, page: number): Promise<void> {
  ours.go(page);
  await meter.shows(colourOf(page));
  await pause(1500);
}

/** Ours and the floor in turns, so that a busy moment of the machine hits both. */
async function turnsOf(
  deck: Deck,
  ours: Ours,
  meter: Meter,
  floor: Meter,
): Promise<Record<'next' | 'previous' | 'floor', Tally>> {
  const tallies = { next: newTally(), previous: newTally(), floor: newTally() };
  const colours = floorColours();
  let floorAt = 0;
  const floorBlock = async (key: TurnKey) => {
    const step = key === 'PageDown' ? 1 : -1;
    const turns = await floor.turn(key, PLAN.turns, PAUSE_MS['vector'] ?? 0);
    const from = floorAt;
    const place = (at: number) => (from + step * at + colours.length * 100) % colours.length;
    add(tallies.floor, turns, (at) => colours[place(at + 1)] ?? '');
    floorAt = place(PLAN.turns);
  };
  const pauseMs = PAUSE_MS[deck.name] ?? 0;
  for (let block = 0; block < PLAN.blocks; block += 1) {
    const first = 3 + block * (PLAN.turns + 5);
    await goTo(ours, meter, first);
    const on = await meter.turn('PageDown', PLAN.turns, pauseMs);
    add(tallies.next, on, (at) => colourOf(first + at + 1));
    await floorBlock('PageDown');
    const back = await meter.turn('PageUp', PLAN.turns, pauseMs);
    add(tallies.previous, back, (at) => colourOf(first + PLAN.turns - at - 1));
    await floorBlock('PageUp');
  }
  return tallies;
}

/** Every page once, each as soon as the one before is seen, for as long as there is time. */
async function browse(
  ours: Ours,
  meter: Meter,
  pages: number,
  untilTime: number,
): Promise<{ pages: number; longest: number }> {
  let longest = 0;
  let page = 0;
  if (untilTime <= now()) return { pages: 0, longest };
  while (page < pages && now() < untilTime) {
    page += 1;
    const shown = meter.shows(colourOf(page));
    const at = ours.go(page);
    longest = Math.max(longest, ((await shown) ?? Infinity) - at);
  }
  await pause(SETTLE_MS);
  return { pages: page, longest };
}

async function measure(
  deck: Deck,
  ours: Ours,
  wall: Meter,
  floor: Meter,
  empty: number,
  stages: Stages | null,
) {
  say(`${deck.name}: opening`);
  const open = await openings(ours, wall, deck);
  say(`${deck.name}: jumps`);
  const pages = scattered(deck.pages, PLAN.jumps);
  await stages?.begin();
  const cold = await jumps(ours, wall, pages);
  const jumpStages = await stages?.ofJumps();
  const warm = await jumps(ours, wall, pages);
  say(`${deck.name}: turns`);
  await stages?.begin();
  const { next, previous, floor: least } = await turnsOf(deck, ours, wall, floor);
  const turnStages = await stages?.ofTurns();
  say(`${deck.name}: browsing`);
  const first = await browse(ours, wall, deck.pages, now() + PLAN.browseMs);
  const after = ours.megabytes();
  const second = await browse(ours, wall, first.pages, now() + PLAN.browseMs);
  const again = ours.megabytes();
  const p95 = (times: number[]) => percentile(times, 0.95);
  const pair = (name: string, { times }: Tally) => ({
    [`${name}_p50_ms`]: rounded(median(times)),
    [`${name}_p95_ms`]: rounded(p95(times)),
    [`${name}_p50_ratio`]: rounded(median(times) / median(least.times)),
    [`${name}_p95_ratio`]: rounded(p95(times) / p95(least.times)),
  });
  return {
    deck: deck.name,
    pages: deck.pages,
    turns: next.times.length,
    floor_p50_ms: rounded(median(least.times)),
    floor_p95_ms: rounded(p95(least.times)),
    ...pair('next', next),
    ...pair('previous', previous),
    missed: next.missed + previous.missed,
    floor_missed: least.missed,
    wrong: next.wrong + previous.wrong,
    floor_wrong: least.wrong,
    jump_p50_ms: rounded(median(cold)),
    jump_p95_ms: rounded(p95(cold)),
    jump_again_p50_ms: rounded(median(warm)),
    jump_again_p95_ms: rounded(p95(warm)),
    open_ms: rounded(median(open)),
    open_worst_ms: rounded(Math.max(...open)),
    browsed: first.pages,
    browse_worst_ms: rounded(first.longest),
    browse_again_worst_ms: rounded(second.longest),
    memory_after_mb: Math.round(after),
    memory_added_mb: Math.round(after - empty),
    memory_second_round_mb: Math.round(again - empty),
    ...(stages ? { jump_stages: jumpStages, turn_stages: turnStages } : {}),
  };
}

async function bench(kind: MeterKind): Promise<void> {
  const decks = [await vectorDeck(), await scanDeck()];
  const [mine, bare] = [await startTwoDisplays(), await startTwoDisplays()];
  const stages = withStages ? followStages() : null;
  const ours = await startOurs(mine, async ({ context }) => {
    await stages?.watch(context);
  });
  stages?.attach(ours);
  const server = await serveFloor();
  const floorBrowser = await launchBrowser({ display: bare.display });
  try {
    const wall = await kind.on({ display: mine.display, spot: spotOf(mine), ...ours });
    await pause(3000);
    const empty = ours.megabytes();
    const results = [];
    let floorPages = null;
    for (const deck of decks) {
      const addresses = { console: server.consoleUrl, board: server.boardUrl(deck) };
      await floorPages?.board.close();
      floorPages = await openTwoWindows(floorBrowser, bare, addresses);
      const floor = await kind.on({ display: bare.display, spot: spotOf(bare), ...floorPages });
      // The very first turns of a browser are slower, on both sides.
      await floor.turn('PageDown', 3, 200);
      await floor.turn('PageUp', 3, 200);
      results.push(await measure(deck, ours, wall, floor, empty, stages));
      await floor.stop();
    }
    await wall.stop();
    printFigures({
      bench: 'board',
      meter: kind.name,
      ...(kind.because === null ? {} : { meter_because: kind.because }),
      quick,
      elapsed_s: Math.round((now() - startedAt) / 1000),
      busy_processes: rounded(loadavg()[0] ?? 0),
      memory_empty_mb: Math.round(empty),
      decks: results,
    });
  } finally {
    await floorBrowser.stop();
    server.stop();
    await ours.stop();
    await mine.stop();
    await bare.stop();
  }
}

const missing = missingForTwoDisplays();
if (missing === null) await bench(await chooseMeter());
else printFigures({ bench: 'board', skipped: missing });
process.exit();
