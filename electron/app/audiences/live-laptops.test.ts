import { describe, expect, it } from 'vitest';
import type { LiveInk } from '#protocol/ink.ts';
import type { ServerFrame } from '#protocol/wire.ts';
import { createLiveLaptops } from './live-laptops.ts';

function laptop() {
  const one = {
    isOpen: true,
    backlog: 0,
    frames: 0,
    points: [] as number[],
    send(text: string) {
      const frame = JSON.parse(text) as ServerFrame;
      if (frame.type !== 'live' || frame.live.type !== 'ink/live') return;
      one.frames += 1;
      const { from, points } = frame.live;
      // A piece whose beginning is missing is of no use.
      expect(one.points.length).toBeGreaterThanOrEqual(from * 3);
      one.points = [...one.points.slice(0, from * 3), ...points];
    },
    close: () => undefined,
  };
  return one;
}

const piece = (from: number, points: number[], more: Partial<LiveInk> = {}): LiveInk => ({
  type: 'ink/live',
  step: 's',
  stroke: 'a',
  tool: 'pen',
  colour: 'slate',
  width: 'thin',
  from,
  points,
  ...more,
});

function classroom() {
  const timers: (() => void)[] = [];
  const laptops = [laptop(), laptop()] as const;
  let following: readonly ReturnType<typeof laptop>[] = laptops;
  const live = createLiveLaptops(
    () => following,
    (callback) => void timers.push(callback),
  );
  return {
    live,
    laptops,
    follow: (some: readonly ReturnType<typeof laptop>[]) => (following = some),
    tick: () => timers.splice(0).forEach((one) => one()),
    timers,
  };
}

describe('strokes in progress', () => {
  it('go out together: one frame for many pieces, the newer points in place of the older', () => {
    const { live, laptops, tick } = classroom();
    live.pass(piece(0, [1, 1, 1]));
    live.pass(piece(1, [2, 2, 2, 3, 3, 3]));
    live.pass(piece(2, [4, 4, 4]));
    tick();
    for (const one of laptops) {
      expect(one.frames).toBe(1);
      expect(one.points).toEqual([1, 1, 1, 2, 2, 2, 4, 4, 4]);
    }
    live.pass(piece(3, [5, 5, 5]));
    tick();
    expect(laptops[0].points).toEqual([1, 1, 1, 2, 2, 2, 4, 4, 4, 5, 5, 5]);
  });

  it('wait for a laptop whose socket takes no more, and reach it whole', () => {
    const { live, laptops, tick } = classroom();
    const [slow, quick] = laptops;
    slow.backlog = 100_000;
    live.pass(piece(0, [1, 1, 1]));
    tick();
    live.pass(piece(1, [2, 2, 2]));
    tick();
    expect([slow.frames, quick.frames]).toEqual([0, 2]);
    slow.backlog = 0;
    tick();
    expect(slow.frames).toBe(1);
    expect(slow.points).toEqual(quick.points);
  });

  it('go to nobody who does not follow, and nothing runs when nobody waits', () => {
    const { live, laptops, follow, tick, timers } = classroom();
    laptops[0].backlog = 100_000;
    live.pass(piece(0, [1, 1, 1]));
    tick();
    follow([]);
    tick();
    expect(timers).toEqual([]);
    expect(laptops[0].frames).toBe(0);
    live.pass(piece(0, [], { cancelled: true }));
    tick();
    expect(laptops[1].frames).toBe(1);
  });
});
