import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcess, isInstalled, run } from '#test/rig/processes.ts';
import type { TwoDisplays } from '#test/rig/two-displays.ts';
import { colourOf, type Deck } from './board-decks.ts';
import { megabytesOf } from './board-memory.ts';
import { pause, type Meter, type MeterKind } from './board-meter.ts';
import { PAUSE_MS, PLAN } from './board-plan.ts';
import { add, newTally, type Tally } from './board-turns.ts';
import { now, percentile, median, rounded } from './figures.ts';

/** Pympress, the presenter of Debian, on a desktop of its own with the same two displays. */
export async function installPeer(): Promise<string | null> {
  if (isInstalled('pympress')) return null;
  if (process.getuid?.() !== 0) return 'pympress is not installed, and only root may install it';
  try {
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'pympress']);
    return null;
  } catch {
    return 'pympress could not be installed';
  }
}

export async function peerTurns(
  kind: MeterKind,
  displays: TwoDisplays,
  deck: Deck,
  ours: Record<'next' | 'open', number[]>,
) {
  if (kind.name === 'in-page')
    return { skipped: 'without a compiler only our own pages are measured' };
  const { x, y, width, height } = displays.projectorBox;
  const spot = { x: x + width / 2, y: y + height / 2 };
  const meter: Meter = await kind.on({
    display: displays.display,
    spot,
    console: null,
    board: null,
  });
  const home = await mkdtemp(join(tmpdir(), 'ardoise-peer-'));
  const env = { ...process.env, DISPLAY: displays.display, HOME: home, NO_AT_BRIDGE: '1' };
  const start = now();
  const peer = spawn('pympress', [deck.file], { env, stdio: 'ignore' });
  try {
    const seen = await meter.shows(colourOf(1), 30_000);
    if (seen === null) return { skipped: 'pympress did not show its first page' };
    await pause(3000);
    const tally: Tally = newTally();
    add(tally, await meter.turn('PageDown', 2 * PLAN.turns, PAUSE_MS), (at) => colourOf(at + 2));
    const p95 = (times: number[]) => percentile(times, 0.95);
    return {
      deck: deck.name,
      first_page_ms: rounded(seen - start),
      next_p50_ms: rounded(median(tally.times)),
      next_p95_ms: rounded(p95(tally.times)),
      missed: tally.missed,
      wrong: tally.wrong,
      memory_mb: Math.round(megabytesOf([peer.pid ?? 0])),
      ours_next_p50_ratio: rounded(median(ours.next) / median(tally.times)),
      ours_next_p95_ratio: rounded(p95(ours.next) / p95(tally.times)),
    };
  } finally {
    await meter.stop();
    await endProcess(peer);
  }
}
