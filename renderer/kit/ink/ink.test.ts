import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INK_TOOLS, INK_UNITS } from '#protocol/ink.ts';
import { bowsOf, placesOf, pressureShare } from '#protocol/drawing/curve.ts';
import { boundsOf } from '#protocol/drawing/draw-stroke.ts';
import { createLiveStrokes } from './live-strokes.ts';
import { fitPage, unitsAt } from '#protocol/drawing/place.ts';

describe('a place on a page', () => {
  it('is the same on a wall and on a stage of any size', () => {
    const places = [
      [1920, 1080],
      [3840, 2160],
      [800, 450],
      [1024, 768],
    ].map(([width = 0, height = 0]) => {
      const box = fitPage(4 / 3, width, height);
      return unitsAt(box, box.left + box.width / 2, box.top + box.height / 4);
    });
    expect(new Set(places.map(String))).toEqual(
      new Set([`${(INK_UNITS * 2) / 3},${INK_UNITS / 4}`.replace(/\.\d+/, '')]),
    );
  });

  it('may lie beside the page', () => {
    const box = fitPage(1, 1600, 900);
    expect(unitsAt(box, 0, 450)[0]).toBeLessThan(0);
  });
});

describe('a curve', () => {
  const points = fc
    .array(fc.tuple(fc.integer(), fc.integer(), fc.integer({ min: 0, max: 255 })), { minLength: 1 })
    .map((places) => places.flat());

  it('begins and ends under the pen and has no gap', () => {
    fc.assert(
      fc.property(points, (numbers) => {
        const places = placesOf(numbers);
        const bows = bowsOf(places);
        expect(bows[0]?.a).toEqual(places[0]);
        expect(bows.at(-1)?.b).toEqual(places.at(-1));
        for (const [at, bow] of bows.entries()) {
          if (at > 0) expect(bow.a).toEqual(bows[at - 1]?.b);
        }
      }),
    );
  });

  it('keeps all but its end when it grows, so that only its end is drawn again', () => {
    const numbers = Array.from({ length: 90 }, (_, at) => (at * 7919) % 500);
    const before = bowsOf(placesOf(numbers.slice(0, 60)));
    const after = bowsOf(placesOf(numbers));
    const steady = before.length - 3;
    expect(after.slice(0, steady)).toEqual(before.slice(0, steady));
  });

  it('is as thick as chosen under a mouse', () => {
    expect(pressureShare(128)).toBe(1);
    expect(pressureShare(255)).toBeLessThan(2);
  });
});

describe('the part of a canvas that a stroke can touch', () => {
  it.each(INK_TOOLS)('holds its points: %s', (tool) => {
    const box = { left: 100, top: 0, width: 800, height: 600 };
    const stroke = {
      tool,
      colour: 'brick' as const,
      width: 'thick' as const,
      points: [0, 0, 255, INK_UNITS, INK_UNITS / 2, 255],
    };
    const bounds = boundsOf(stroke, box);
    expect(bounds?.left).toBeLessThan(100);
    expect(bounds?.top).toBeLessThan(0);
    expect(bounds?.right).toBeGreaterThan(700);
    expect(bounds?.bottom).toBeGreaterThan(300);
    expect(boundsOf(stroke, box, 1)?.left).toBeGreaterThan(500);
  });
});

describe('a stroke in progress', () => {
  const piece = (from: number, ...points: number[]) => ({
    type: 'ink/live' as const,
    step: 'a',
    stroke: 's',
    tool: 'pen' as const,
    colour: 'brick' as const,
    width: 'thin' as const,
    from,
    points,
  });

  it('is put together from its pieces; later ones replace what they stand for', () => {
    const live = createLiveStrokes();
    live.take(piece(0, 1, 1, 1));
    expect(live.take(piece(1, 2, 2, 2, 3, 3, 3))?.points).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3]);
    expect(live.take(piece(1, 9, 9, 9))?.points).toEqual([1, 1, 1, 9, 9, 9]);
  });

  it('is not shown when its beginning was missed or when it was cancelled', () => {
    const live = createLiveStrokes();
    expect(live.take(piece(4, 1, 1, 1))).toBeNull();
    live.take(piece(0, 1, 1, 1));
    expect(live.take({ ...piece(0), cancelled: true })).toBeNull();
    expect(live.take(piece(1, 1, 1, 1))).toBeNull();
  });
});
