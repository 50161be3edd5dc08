import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  besideEdge,
  between,
  degreesOf,
  distanceTo,
  edgeNear,
  edgeOnBoard,
  inclination,
  movedBy,
  onBoard,
  snapped,
  turned,
  whole,
  type Edge,
} from './geometry.ts';

const number = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const point = fc.record({ x: number(300), y: number(300) });
const angle = number(720);
const place = fc.record({
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
  width: fc.constant(0.5),
  angle,
});
/** Any straight edge of a length that is one, wherever it lies. */
const edge = fc
  .tuple(place, fc.double({ min: 20, max: 300, noNaN: true }))
  .map(([lies, length]) =>
    edgeOnBoard(lies, { from: { x: 0, y: 0 }, to: { x: length, y: 0 }, out: { x: 0, y: -1 } }),
  );
const length = ({ x, y }: { x: number; y: number }) => Math.hypot(x, y);
const apart = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);

describe('turning', () => {
  it('keeps lengths and can be taken back', () => {
    fc.assert(
      fc.property(point, angle, (at, degrees) => {
        const there = turned(at, degrees);
        expect(length(there)).toBeCloseTo(length(at), 6);
        expect(apart(turned(there, -degrees), at)).toBeLessThan(1e-6);
      }),
    );
  });

  it('goes with the clock, as an angle is read from a point', () => {
    expect(turned({ x: 10, y: 0 }, 90).y).toBeCloseTo(10);
    fc.assert(
      fc.property(angle, (degrees) => {
        const read = degreesOf(turned({ x: 100, y: 0 }, degrees));
        expect(Math.abs(between(read, degrees))).toBeLessThan(1e-6);
      }),
    );
  });

  it('sticks to regular angles, is free beside them, and with Shift only regular', () => {
    expect([29.2, 30.9, 44.4].map((degrees) => snapped(degrees, false))).toEqual([30, 30, 45]);
    expect([28, 31.2, 359.6].map((degrees) => snapped(degrees, false))).toEqual([28, 31, 0]);
    fc.assert(
      fc.property(angle, (degrees) => {
        expect(snapped(degrees, true) % 15).toBe(0);
        const free = snapped(degrees, false);
        expect(free >= 0 && free < 360).toBe(true);
        expect(Math.abs(between(degrees, free))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is said against the clock, from 0 to 180', () => {
    expect([0, 330, 150, 180, 90].map(inclination)).toEqual([0, 30, 30, 0, 90]);
    expect(whole(-30)).toBe(330);
  });
});

describe('a place', () => {
  it('moves by millimetres and its pivot stays on the board', () => {
    fc.assert(
      fc.property(place, point, (from, by) => {
        const to = movedBy(from, by);
        expect(to.x >= 0 && to.x <= 1 && to.y >= 0 && to.y <= 1).toBe(true);
        expect(to.angle).toBe(from.angle);
      }),
    );
    const middle = { x: 0.5, y: 0.5, width: 0.5, angle: 77 };
    const moved = movedBy(middle, { x: 10, y: -20 });
    expect(onBoard(moved, { x: 0, y: 0 })).toEqual({ x: 170, y: 70 });
  });
});

describe('a pen at an edge', () => {
  const touching = (line: Edge, at: { x: number; y: number }) => distanceTo(line, at, Infinity);

  it('goes along it, exactly so far beside it, and never beyond its ends', () => {
    fc.assert(
      fc.property(edge, point, fc.double({ min: 0, max: 3, noNaN: true }), (line, at, aside) => {
        const beside = besideEdge(line, at, aside);
        expect(touching(line, beside)).toBeCloseTo(aside, 6);
        expect(distanceTo(line, beside, 1e-6)).not.toBeNull();
      }),
    );
  });

  it('draws one straight line, whatever the hand does', () => {
    fc.assert(
      fc.property(edge, fc.array(point, { minLength: 3, maxLength: 30 }), (line, hand) => {
        const drawn = hand.map((at) => besideEdge(line, at, 1));
        for (const at of drawn) expect(touching(line, at)).toBeCloseTo(1, 6);
      }),
    );
  });

  it('is taken by the nearest edge within reach, and by none far from all', () => {
    const level: Edge = { from: { x: 0, y: 50 }, to: { x: 100, y: 50 }, out: { x: 0, y: -1 } };
    const other: Edge = { ...level, from: { x: 0, y: 54 }, to: { x: 100, y: 54 } };
    expect(edgeNear([level, other], { x: 30, y: 51 }, 5)).toBe(level);
    expect(edgeNear([level, other], { x: 30, y: 53 }, 5)).toBe(other);
    expect(edgeNear([level, other], { x: 30, y: 43 }, 5)).toBeNull();
    expect(edgeNear([level, other], { x: 108, y: 50 }, 5)).toBeNull();
  });
});
