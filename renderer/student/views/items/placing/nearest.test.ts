import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

const box = (left: number, top: number) => ({ left, top, width: 10, height: 10 });
/** Two rows of three. */
const grid = [box(0, 0), box(20, 0), box(40, 0), box(0, 20), box(20, 20), box(40, 20)];
const from = (index: number, key: string) => nearest(grid[index] ?? box(0, 0), grid, key);

describe('an arrow key', () => {
  it('goes to the neighbour in its direction', () => {
    expect(from(0, 'ArrowRight')).toBe(1);
    expect(from(2, 'ArrowLeft')).toBe(1);
    expect(from(1, 'ArrowDown')).toBe(4);
    expect(from(5, 'ArrowUp')).toBe(2);
  });

  it('goes nowhere where nothing lies', () => {
    expect(from(0, 'ArrowLeft')).toBeNull();
    expect(from(4, 'ArrowDown')).toBeNull();
    expect(from(0, 'Enter')).toBeNull();
  });

  it('keeps to its row as long as there is something in it', () => {
    const far = [box(100, 0), box(15, 30)];
    expect(nearest(box(0, 0), far, 'ArrowRight')).toBe(0);
  });
});
