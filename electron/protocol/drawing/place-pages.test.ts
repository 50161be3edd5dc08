import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area, Turn } from '../look.ts';
import { pixelsAt, pixelsPerUnit, unitsAt } from './place.ts';
import { INK_UNITS } from '../ink.ts';
import {
  partOfPage,
  partOfSheet,
  placePages,
  pushed,
  turnedArea,
  upright,
  zoomedBy,
  type Frame,
} from './place-pages.ts';

const canvas = fc.constantFrom(
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 3840, height: 2160 },
  { width: 812, height: 457 },
);
const turn = fc.constantFrom<Turn>(0, 1, 2, 3);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const area: fc.Arbitrary<Area> = fc.tuple(share, share, share, share).map(([x, y, w, h]) => {
  const [width, height] = [0.1 + w * 0.9, 0.1 + h * 0.9];
  return { x: x * (1 - width), y: y * (1 - height), width, height };
});
const page = fc.record({
  ratio: fc.double({ min: 0.4, max: 2.5, noNaN: true }),
  turn,
  crop: fc.option(area, { nil: undefined }),
});
const pages = fc.array(page, { minLength: 1, maxLength: 2 });
const close = (a: number, b: number, by = 2) => expect(Math.abs(a - b)).toBeLessThanOrEqual(by);

/** The part of the canvas that a part of the sheet takes. */
const frameOf = (part: Area, sheet: Frame): Frame => ({
  left: sheet.left + part.x * sheet.width,
  top: sheet.top + part.y * sheet.height,
  width: part.width * sheet.width,
  height: part.height * sheet.height,
});

describe('pages on a wall', () => {
  it('[G3] are whole, as large as the wall lets them, in its middle', () => {
    fc.assert(
      fc.property(pages, canvas, (all, wall) => {
        const { sheet } = placePages(all, null, wall);
        expect(sheet.left).toBeGreaterThanOrEqual(0);
        expect(sheet.top).toBeGreaterThanOrEqual(0);
        close(sheet.left, wall.width - sheet.left - sheet.width);
        close(sheet.top, wall.height - sheet.top - sheet.height);
        expect(Math.min(sheet.left, sheet.top)).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('show whole what is zoomed to, and leave no emptiness that the page could fill', () => {
    fc.assert(
      fc.property(pages, area, canvas, (all, zoom, wall) => {
        const { sheet } = placePages(all, zoom, wall);
        const frame = frameOf(zoom, sheet);
        expect(frame.left).toBeGreaterThanOrEqual(-3);
        expect(frame.top).toBeGreaterThanOrEqual(-3);
        expect(frame.left + frame.width).toBeLessThanOrEqual(wall.width + 3);
        expect(frame.top + frame.height).toBeLessThanOrEqual(wall.height + 3);
        expect(Math.min(wall.width - frame.width, wall.height - frame.height)).toBeLessThan(4);
        if (sheet.width >= wall.width) {
          expect(sheet.left).toBeLessThanOrEqual(0);
          expect(sheet.left + sheet.width).toBeGreaterThanOrEqual(wall.width);
        }
      }),
    );
  });

  it('stand side by side at one height, the second to the right of the first', () => {
    fc.assert(
      fc.property(page, page, canvas, (one, two, wall) => {
        const crops = [
          { ...one, crop: undefined },
          { ...two, crop: undefined },
        ];
        const [a, b] = placePages(crops, null, wall).boxes;
        if (!a || !b) throw new Error('two boxes');
        expect(b.left).toBeGreaterThanOrEqual(a.left + a.width);
        close(a.height, b.height, 0.001);
        expect(b.left + b.width).toBeLessThanOrEqual(wall.width + 3);
      }),
    );
  });

  it('[G3] have of a crop what fills the wall, and its corners where the page has them', () => {
    fc.assert(
      fc.property(page, area, canvas, (one, crop, wall) => {
        const { sheet, boxes } = placePages([{ ...one, crop }], null, wall);
        const [box] = boxes;
        if (!box) throw new Error('a box');
        const part = partOfPage(sheet, box);
        for (const side of ['x', 'y', 'width', 'height'] as const) {
          close(part?.[side] ?? 9, crop[side], 0.001);
        }
      }),
    );
  });
});

describe('[G5] a turned page', () => {
  it('gives back the part that was turned', () => {
    fc.assert(
      fc.property(area, turn, (part, by) => {
        const back = upright(turnedArea(part, by), by);
        for (const side of ['x', 'y', 'width', 'height'] as const)
          close(back[side], part[side], 1e-9);
      }),
    );
  });

  it('has each of its places under one pixel, whatever the look', () => {
    const place = fc.integer({ min: -INK_UNITS, max: 2 * INK_UNITS });
    fc.assert(
      fc.property(page, fc.option(area), canvas, place, place, (one, zoom, wall, x, y) => {
        const [box] = placePages([one], zoom, wall).boxes;
        if (!box) throw new Error('a box');
        expect(unitsAt(box, ...pixelsAt(box, x, y))).toEqual([x, y]);
      }),
    );
  });

  it('turns clockwise: its upper left corner goes to the upper right', () => {
    const [box] = placePages([{ ratio: 16 / 9, turn: 1 }], null, {
      width: 1600,
      height: 900,
    }).boxes;
    if (!box) throw new Error('a box');
    expect(box.width).toBeLessThan(box.height);
    expect(pixelsAt(box, 0, 0)).toEqual([box.left + box.width, box.top]);
    close(pixelsPerUnit(box) * INK_UNITS, box.width, 0.001);
  });
});

describe('zooming and pushing by hand', () => {
  const wall = { width: 1920, height: 1080 };
  const whole = placePages([{ ratio: 0.7 }], null, wall).sheet;

  it('keeps the point under the pointer where the sheet is large enough', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1.1, max: 8, noNaN: true }),
        fc.integer({ min: 0, max: 1080 }),
        (factor, y) => {
          const zoom = zoomedBy(factor, { x: 960, y }, whole, whole, wall);
          const { sheet } = placePages([{ ratio: 0.7 }], zoom, wall);
          close(sheet.height / whole.height, factor, 0.02);
          close(sheet.top + ((y - whole.top) / whole.height) * sheet.height, y, 3);
        },
      ),
    );
  });

  it('ends at the whole page and at eight times', () => {
    expect(zoomedBy(0.5, { x: 0, y: 0 }, whole, whole, wall)).toBeNull();
    const most = zoomedBy(99, { x: 960, y: 540 }, whole, whole, wall);
    close(placePages([{ ratio: 0.7 }], most, wall).sheet.height / whole.height, 8, 0.02);
  });

  it('pushes no further than the edge of the sheet', () => {
    const zoom = zoomedBy(3, { x: 960, y: 540 }, whole, whole, wall);
    const { sheet } = placePages([{ ratio: 0.7 }], zoom, wall);
    expect(pushed(0, 9999, sheet, wall)?.y).toBe(0);
    const end = pushed(0, -9999, sheet, wall);
    close((end?.y ?? 0) + (end?.height ?? 0), 1, 1e-9);
  });

  it('takes nothing for a part too small to be meant', () => {
    expect(partOfSheet({ left: 700, top: 500, width: 3, height: 300 }, whole)).toBeNull();
  });
});
