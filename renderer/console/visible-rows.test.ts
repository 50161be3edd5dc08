import { describe, expect, it } from 'vitest';
import { scrollToRow, visibleRows } from './visible-rows.ts';

describe('visibleRows', () => {
  it('draws a screenful of 352 pages and not more', () => {
    expect(visibleRows(0, 600, 120, 352)).toEqual({ first: 0, last: 6 });
    expect(visibleRows(12_000, 600, 120, 352)).toEqual({ first: 98, last: 106 });
    expect(visibleRows(352 * 120, 600, 120, 352).last).toBe(351);
  });

  it('has nothing to draw of an empty list', () => {
    expect(visibleRows(0, 600, 120, 0).last).toBe(-1);
  });
});

describe('scrollToRow', () => {
  it('leaves the list alone while the page and its neighbours are in sight', () => {
    expect(scrollToRow(2, 0, 600, 120)).toBeNull();
  });

  it('brings a page into sight with the one after it, and the one before', () => {
    expect(scrollToRow(4, 0, 600, 120)).toBe(120);
    expect(scrollToRow(10, 2400, 600, 120)).toBe(1080);
    expect(scrollToRow(0, 500, 600, 120)).toBe(0);
  });
});
