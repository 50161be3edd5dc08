import { describe, expect, it } from 'vitest';
import { edgeScroll, gapAt, placeAfterDrop } from './place-of-drop.ts';

describe('a step let go', () => {
  it('lands in the nearest gap', () => {
    expect([0, 40, 60, 140, 160, 9999, -50].map((y) => gapAt(y, 100, 3))).toEqual([
      0, 0, 1, 1, 2, 3, 0,
    ]);
  });

  it('keeps its place beside itself, and counts the others otherwise', () => {
    expect([0, 1, 2, 3, 4].map((gap) => placeAfterDrop(1, gap))).toEqual([0, null, null, 2, 3]);
  });

  it('scrolls near the edges, faster the nearer', () => {
    expect(edgeScroll(300, 600)).toBe(0);
    expect(edgeScroll(0, 600)).toBe(-14);
    expect(edgeScroll(47, 600)).toBe(-1);
    expect(edgeScroll(600, 600)).toBe(14);
    expect(edgeScroll(700, 600)).toBe(14);
  });
});
