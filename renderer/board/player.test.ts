import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MediaRun } from '#protocol/playing.ts';
import { createPlayer, type Player, type Report } from './player.ts';

/** A media element as far as the player knows it. */
class FakeElement extends EventTarget {
  currentTime = 0;
  paused = true;
  ended = false;
  refused = false;
  play(): Promise<void> {
    if (this.refused) return Promise.reject(new DOMException('no click', 'NotAllowedError'));
    this.paused = false;
    this.dispatchEvent(new Event('playing'));
    return Promise.resolve();
  }
  pause(): void {
    this.paused = true;
  }
  removeAttribute(): void {
    this.currentTime = 0;
  }
  load(): void {
    this.currentTime = 0;
  }
}

/** Gives the lock to the first who asks, and to the next once it is free. */
function fakeLocks() {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    request(_name: string, { signal }: { signal: AbortSignal }, run: () => Promise<void>) {
      const mine = turn.then(() => (signal.aborted ? undefined : run()));
      turn = mine;
      return mine;
    },
  } as unknown as Pick<LockManager, 'request'>;
}

const settled = async () => {
  for (let turns = 0; turns < 10; turns += 1) await Promise.resolve();
};
const NOW = 1_000_000;
const run = (change: Partial<MediaRun> = {}): MediaRun => ({
  step: 's',
  at: 0,
  since: null,
  order: 1,
  ...change,
});

const window_ = new EventTarget();
let players: Player[] = [];
beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.stubGlobal('addEventListener', window_.addEventListener.bind(window_));
});
afterEach(() => {
  for (const player of players) player.end();
  players = [];
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function player(locks = fakeLocks()) {
  const element = new FakeElement();
  const reports: Report[] = [];
  const made = createPlayer(
    element as unknown as HTMLMediaElement,
    (report) => reports.push(report),
    locks,
  );
  players.push(made);
  return { element, reports, ...made };
}

describe('the board’s player', () => {
  it('plays, jumps and pauses as ordered, and tells where it is', async () => {
    const { element, reports, follow } = player();
    await settled();
    follow(run({ at: 5, since: NOW - 2000 }));
    await settled();
    expect(element).toMatchObject({ paused: false, currentTime: 7 });
    expect(reports).toEqual([{ order: 1, at: 7, playing: true }]);
    element.currentTime = 9;
    vi.advanceTimersByTime(2000);
    expect(reports.at(-1)).toEqual({ order: 1, at: 9, playing: true });
    follow(run({ at: 30, order: 2 }));
    expect(element).toMatchObject({ paused: true, currentTime: 30 });
    element.dispatchEvent(new Event('ended'));
    expect(reports.at(-1)).toMatchObject({ order: 2, playing: false });
  });

  it('does not take the echo of its own report for an order', async () => {
    const { element, follow } = player();
    await settled();
    follow(run({ since: NOW }));
    element.currentTime = 4;
    follow(run({ at: 2, since: NOW }));
    expect(element.currentTime).toBe(4);
  });

  it('says when the browser waits for a click, and plays after it', async () => {
    const { element, reports, follow } = player();
    await settled();
    element.refused = true;
    follow(run({ since: NOW }));
    await settled();
    expect(reports.at(-1)).toEqual({ order: 1, at: 0, playing: false, blocked: true });
    follow(run({ blocked: true }));
    element.refused = false;
    window_.dispatchEvent(new Event('pointerdown'));
    await settled();
    expect(element.paused).toBe(false);
    expect(reports.at(-1)).toEqual({ order: 1, at: 0, playing: true });
  });

  it('is silent and still while another window plays, and takes over when that closes', async () => {
    const locks = fakeLocks();
    const [one, two] = [player(locks), player(locks)];
    await settled();
    for (const each of [one, two]) each.follow(run({ since: NOW }));
    await settled();
    expect([one.element.paused, two.element.paused]).toEqual([false, true]);
    expect(two.reports).toEqual([]);
    one.end();
    await settled();
    expect(one.element.paused).toBe(true);
    expect(two.element.paused).toBe(false);
  });
});
