import { describe, expect, it } from 'vitest';
import { laserOn } from './laser-place.ts';
import { maskStyle, spotlightPart } from './place.ts';

/** A page of 4:3 in the middle of a board of 16:9, and the same zoomed to twice its size. */
const board = { width: 1600, height: 900, step: 's' };
const whole = { left: 200, top: 0, width: 1200, height: 900 };
const zoomed = { left: -400, top: -450, width: 2400, height: 1800 };
const middle = { x: 13_333, y: 10_000 };

describe('places of covers', () => {
  it('follow the page as it stands', () => {
    const spotlight = { ...middle, radiusX: 4000, radiusY: 2000 };
    const part = spotlightPart(spotlight, whole, board);
    expect(part.x + part.width / 2).toBeCloseTo(0.5, 3);
    expect(part.width).toBeCloseTo(0.225, 3);
    const larger = spotlightPart(spotlight, zoomed, board);
    expect(larger.x + larger.width / 2).toBeCloseTo(0.5, 3);
    expect(larger.width).toBeCloseTo(0.45, 3);
    // Turned by a quarter what was wide is high.
    const turned = spotlightPart(spotlight, { ...whole, turn: 1 }, board);
    expect(turned.width * board.width).toBeLessThan(turned.height * board.height);
    const mask = { ...middle, width: 2667, height: 1000 };
    expect(maskStyle(mask, whole)).toMatchObject({
      left: '49.9988%',
      width: '10.0012%',
      top: '50%',
    });
  });

  it('tell where a laser points, whatever the zoom, and nothing on another page', () => {
    const at = { on: 'page', step: 's', ...middle } as const;
    for (const box of [whole, zoomed]) {
      expect(laserOn({ ...board, box }, at)?.[0]).toBeCloseTo(0.5, 3);
    }
    expect(laserOn({ ...board, step: 'other', box: whole }, at)).toBeNull();
    expect(laserOn({ ...board, box: null }, at)).toBeNull();
    // A phone points at what is to be seen, be it the whole page or a part of it.
    const corner = { on: 'sight', x: 0, y: 0 } as const;
    expect(laserOn({ ...board, box: whole }, corner)).toEqual([0.125, 0]);
    expect(laserOn({ ...board, box: zoomed }, corner)).toEqual([0, 0]);
  });
});
