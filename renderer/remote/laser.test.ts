import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RemoteCommand } from '#protocol/commands.ts';
import { LIMITS } from '#protocol/limits.ts';
import { createLaserPad } from './laser.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function pad() {
  const sent: RemoteCommand[] = [];
  const made = createLaserPad({
    send: (command) => sent.push(command),
    now: () => performance.now(),
    later(run, ms) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  const places = () => sent.map((command) => (command.type === 'laser/point' ? command.at : null));
  return { ...made, sent, places };
}

describe('the laser’s pad', () => {
  it('moves the dot as the finger moves, from where it was left', () => {
    const { down, move, up, places } = pad();
    down(10, 200);
    expect(places()).toEqual([{ on: 'sight', x: 0.5, y: 0.5 }]);
    vi.advanceTimersByTime(100);
    move(40, 200, 300);
    expect(places().at(-1)).toEqual({ on: 'sight', x: 0.625, y: 0.5 });
    up();
    expect(places().at(-1)).toBeNull();
    vi.advanceTimersByTime(100);
    down(250, 20);
    expect(places().at(-1)).toEqual({ on: 'sight', x: 0.625, y: 0.5 });
    vi.advanceTimersByTime(100);
    move(9000, -9000, 300);
    expect(places().at(-1)).toEqual({ on: 'sight', x: 1, y: 0 });
  });

  it('sends less often than the class’s door allows, and the last place always', () => {
    const { down, move, sent, places } = pad();
    down(0, 0);
    for (let time = 0; time < 10_000; time += 10) {
      move(time / 100, 0, 300);
      vi.advanceTimersByTime(10);
    }
    expect(sent.length).toBeLessThan(LIMITS.classCommandsPerSecond * 10 - 40);
    expect(sent.length).toBeGreaterThan(100);
    vi.advanceTimersByTime(100);
    expect(places().at(-1)?.x).toBeCloseTo(0.5 + (99.9 * 1.25) / 300, 3);
  });

  it('says now and then that a resting finger still points, and nothing after it is lifted', () => {
    const { down, up, sent } = pad();
    down(0, 0);
    vi.advanceTimersByTime(3500);
    expect(sent).toHaveLength(4);
    up();
    vi.advanceTimersByTime(5000);
    expect(sent).toHaveLength(5);
  });
});
