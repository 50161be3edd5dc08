import { loadavg } from 'node:os';
import { launchBrowser } from '#test/rig/launch-browser.ts';
import {
  missingForTwoDisplays,
  startTwoDisplays,
  type TwoDisplays,
} from '#test/rig/two-displays.ts';
import { corpus } from './board-corpus.ts';
import { crossings } from './board-crossing.ts';
import { scanDeck, vectorDeck, type Deck } from './board-decks.ts';
import { serveFloor } from './board-floor.ts';
import { inkTimes } from './board-ink.ts';
import { browse, jumps, openings, prepared, scattered } from './board-jumps.ts';
import { chooseMeter, inPage, pause, type MeterKind } from './board-meter.ts';
import { openTwoWindows, startOurs, type Ours } from './board-ours.ts';
import { installPeer, peerTurns } from './board-peer.ts';
import { AIMS, BROWSE_MS, PLAN, quick, say, SETTLE_MS } from './board-plan.ts';
import { figuresOf, floorFigures, turnsOf } from './board-turns.ts';
import { taskFigures, watchTasks } from './board-watch.ts';
import { median, now, percentile, printFigures, rounded } from './figures.ts';

/**
 * `npm run bench:board`: from a key in the console to finished pixels on the board, with the real
 * app and real Chromium on two displays; in the same run, block by block, a floor that only swaps
 * finished bitmaps between two windows, and Pympress. `--quick`: a few minutes. Each deck has an app
 * and a browser of its own, so that memory is told from the empty app.
 */
const startedAt = now();
const p95 = (times: readonly number[]) => percentile(times, 0.95);

/** The middle of the projector. */
function wallOf({ display, projectorBox: box }: TwoDisplays) {
  return { display, spot: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
}

interface Rig {
  kind: MeterKind;
  mine: TwoDisplays;
  bare: TwoDisplays;
}

/** Runs with ours and the floor open side by side. */
async function withBoth<Result>(
  { mine, bare }: Rig,
  deck: Deck,
  measure: (ours: Ours, floor: Awaited<ReturnType<typeof openTwoWindows>>) => Promise<Result>,
): Promise<Result> {
  const server = await serveFloor();
  const floorBrowser = await launchBrowser({ display: bare.display });
  const ours = await startOurs(mine);
  try {
    const addresses = { console: server.consoleUrl, board: server.boardUrl(deck) };
    const floor = await openTwoWindows(floorBrowser, bare, addresses);
    return await measure(ours, floor);
  } finally {
    await ours.stop();
    await floorBrowser.stop();
    server.stop();
  }
}

async function measureDeck(rig: Rig, deck: Deck) {
  return withBoth(rig, deck, async (ours, floorPages) => {
    const { kind } = rig;
    const wall = await kind.on({ ...wallOf(rig.mine), ...ours });
    const floor = await kind.on({ ...wallOf(rig.bare), ...floorPages });
    // The very first turns of a browser are slower, on both sides.
    await floor.turn('PageDown', 3, 200);
    await floor.turn('PageUp', 3, 200);
    await pause(SETTLE_MS);
    const empty = ours.megabytes();
    const boardTasks = await watchTasks(ours.board);
    const consoleTasks = await watchTasks(ours.console);

    say(`${deck.name}: opening`);
    const open = await openings(ours, wall, deck);
    const cold = await jumps(ours, wall, scattered(deck.pages, PLAN.cold, 7));
    say(`${deck.name}: drawing the lesson ahead`);
    const ready = await prepared(ours);
    say(`${deck.name}: jumps`);
    const warm = await jumps(ours, wall, scattered(deck.pages, PLAN.jumps, 20261123));
    say(`${deck.name}: turns`);
    await boardTasks();
    await consoleTasks();
    const turns = await turnsOf(deck, ours, wall, floor);
    const tasks = { board: await boardTasks(), console: await consoleTasks() };
    say(`${deck.name}: going through all of it, twice`);
    const first = await browse(ours, wall, deck.pages, now() + BROWSE_MS);
    await pause(SETTLE_MS);
    const once = ours.megabytes() - empty;
    const second = await browse(ours, wall, first.pages, now() + BROWSE_MS);
    await pause(SETTLE_MS);
    const twice = ours.megabytes() - empty;
    const more = deck.name === 'vector' ? await restOf(rig, ours, floorPages, deck) : {};
    await wall.stop();
    await floor.stop();
    const figures = {
      deck: deck.name,
      pages: deck.pages,
      ...floorFigures(turns.floor),
      ...figuresOf('next', turns.next, turns.floor),
      ...figuresOf('previous', turns.previous, turns.floor),
      ...taskFigures('board', tasks.board),
      ...taskFigures('console', tasks.console),
      open_p50_ms: rounded(median(open)),
      open_worst_ms: rounded(Math.max(...open)),
      open_of_aim_ratio: rounded(median(open) / AIMS.openMs),
      jump_cold_p50_ms: rounded(median(cold)),
      jump_cold_worst_ms: rounded(Math.max(...cold)),
      prepared_pages: ready.pages,
      prepared_s: ready.seconds,
      jump_p50_ms: rounded(median(warm)),
      jump_p95_ms: rounded(p95(warm)),
      jump_of_aim_ratio: rounded(p95(warm) / AIMS.jumpMs),
      browsed: first.pages,
      browse_worst_ms: rounded(first.longest),
      browse_again_worst_ms: rounded(second.longest),
      memory_empty_mb: Math.round(empty),
      memory_added_mb: Math.round(once),
      memory_second_round_mb: Math.round(twice),
      memory_of_aim_ratio: rounded(once / AIMS.memoryMb),
      memory_second_round_ratio: rounded((empty + twice) / (empty + once)),
      ...more,
    };
    return { figures, next: turns.next.times, open };
  });
}

/** What is measured with the vector deck alone. */
async function restOf(
  rig: Rig,
  ours: Ours,
  floorPages: Awaited<ReturnType<typeof openTwoWindows>>,
  deck: Deck,
) {
  const wall = await rig.kind.on({ ...wallOf(rig.mine), ...ours });
  const floor = await rig.kind.on({ ...wallOf(rig.bare), ...floorPages });
  say('from one file to the next');
  const crossing = await crossings(ours, wall, floor, deck);
  say('ink');
  const ink = rig.kind.ink
    ? await inkTimes(ours, floorPages.console, {
        ours: await rig.kind.ink(wallOf(rig.mine)),
        floor: await rig.kind.ink(wallOf(rig.bare)),
      })
    : { skipped: 'without a compiler no pointer is moved' };
  await wall.stop();
  await floor.stop();
  return { crossing, ink };
}

async function measureCorpus(rig: Rig, deck: Deck) {
  say('the corpus');
  return withBoth(rig, deck, async (ours, floorPages) => {
    const wall = await inPage({ ...wallOf(rig.mine), ...ours });
    const floor = await inPage({ ...wallOf(rig.bare), ...floorPages });
    return corpus(ours, wall, floor);
  });
}

async function measurePeer(rig: Rig, deck: Deck, ours: { next: number[]; open: number[] }) {
  say('pympress');
  const problem = await installPeer();
  if (problem !== null) return { skipped: problem };
  return peerTurns(rig.kind, rig.bare, deck, ours);
}

async function bench(kind: MeterKind): Promise<void> {
  const [vector, scan] = [await vectorDeck(), await scanDeck()];
  const rig: Rig = { kind, mine: await startTwoDisplays(), bare: await startTwoDisplays() };
  try {
    const ofVector = await measureDeck(rig, vector);
    const peerOfVector = await measurePeer(rig, vector, ofVector);
    const ofScan = await measureDeck(rig, scan);
    const peerOfScan = await measurePeer(rig, scan, ofScan);
    const ofCorpus = await measureCorpus(rig, vector);
    printFigures({
      bench: 'board',
      meter: kind.name,
      ...(kind.because === null ? {} : { meter_because: kind.because }),
      quick,
      elapsed_s: Math.round((now() - startedAt) / 1000),
      /** Above 2 on two cores the machine was busy: believe medians only. */
      busy_processes: rounded(loadavg()[1] ?? 0),
      aims: AIMS,
      decks: [ofVector.figures, ofScan.figures],
      corpus: ofCorpus,
      pympress: [peerOfVector, peerOfScan],
    });
  } finally {
    await rig.mine.stop();
    await rig.bare.stop();
  }
}

const missing = missingForTwoDisplays();
if (missing === null) await bench(await chooseMeter());
else printFigures({ bench: 'board', skipped: missing });
process.exit();
