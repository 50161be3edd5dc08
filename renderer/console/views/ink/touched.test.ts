import { describe, expect, it } from 'vitest';
import type { InkStroke, InkTool } from '#protocol/ink.ts';
import { touchedStrokes } from './touched.ts';

const stroke = (tool: InkTool, ...points: number[]): InkStroke => ({
  tool,
  colour: 'leaf',
  width: 'thin',
  points,
  order: 1,
});
const touches = (one: InkStroke, a: [number, number], b = a) =>
  touchedStrokes({ one }, { x: a[0], y: a[1] }, { x: b[0], y: b[1] }, 50).length === 1;

describe('a sweep of the eraser', () => {
  const line = stroke('pen', 0, 0, 128, 1000, 0, 128, 1000, 1000, 128);

  it('touches a stroke that it crosses, however fast', () => {
    expect(touches(line, [500, -9000], [500, 9000])).toBe(true);
    expect(touches(line, [500, 60])).toBe(true);
    expect(touches(line, [500, 200], [800, 900])).toBe(false);
  });

  it('touches the outline of a shape and not its inside', () => {
    const box = stroke('rectangle', 0, 0, 128, 2000, 1000, 128);
    expect(touches(box, [1000, 500])).toBe(false);
    expect(touches(box, [2000, 500])).toBe(true);
    expect(touches(box, [0, 1000])).toBe(true);
    const round = stroke('ellipse', 0, 0, 128, 2000, 1000, 128);
    expect(touches(round, [0, 0])).toBe(false);
    expect(touches(round, [1000, 1000])).toBe(true);
    expect(touches(round, [2000, 500])).toBe(true);
    expect(touches(stroke('arrow', 0, 0, 128, 2000, 2000, 128), [1000, 1000])).toBe(true);
  });

  it('touches a dot, and never what an eraser left', () => {
    expect(touches(stroke('pen', 300, 300, 128), [310, 300])).toBe(true);
    expect(touches(stroke('eraser', 0, 0, 128, 900, 0, 128), [500, 0])).toBe(false);
  });
});
