import { describe, expect, it } from 'vitest';
import { draggedTo, keyedTo, type Drag } from './drag.ts';

const from = { x: 0.5, y: 0.5, width: 0.2 };
const drag: Drag = { how: 'move', from, x: 100, y: 100, width: 1000, height: 500 };

describe('a tool on the stage', () => {
  it('follows the pointer, in shares of the stage, and stays on it', () => {
    expect(draggedTo(drag, 200, 50)).toEqual({ x: 0.6, y: 0.4, width: 0.2 });
    expect(draggedTo(drag, 9000, -9000)).toEqual({ x: 0.8, y: 0, width: 0.2 });
  });

  it('grows to the edge and never vanishes', () => {
    expect(draggedTo({ ...drag, how: 'resize' }, 200, 100).width).toBeCloseTo(0.3);
    expect(draggedTo({ ...drag, how: 'resize' }, 9000, 100).width).toBe(0.5);
    expect(draggedTo({ ...drag, how: 'resize' }, -9000, 100).width).toBe(0.08);
  });

  it('obeys the arrows, + and −, and leaves other keys alone', () => {
    expect(keyedTo(from, 'ArrowLeft')?.x).toBeCloseTo(0.48);
    expect(keyedTo(from, '+')?.width).toBeCloseTo(0.22);
    expect(keyedTo(from, 'PageDown')).toBeNull();
  });
});
