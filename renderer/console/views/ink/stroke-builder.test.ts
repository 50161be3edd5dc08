import { describe, expect, it } from 'vitest';
import { MAX_POINTS, newStrokeSchema } from '#protocol/ink.ts';
import { createStrokeBuilder, straightened } from './stroke-builder.ts';

const pen = { tool: 'pen', colour: 'sky', width: 'thin' } as const;
const at = (x: number, y: number, pressure = 128) => ({ x, y, pressure });

describe('a stroke being drawn', () => {
  it('leaves out a trembling hand, but not where it was lifted', () => {
    const builder = createStrokeBuilder('s', pen, at(0, 0), 10);
    expect(builder.add(at(3, 3), false)).toBe(false);
    expect(builder.add(at(30, 0), false)).toBe(true);
    expect(builder.end(at(33, 0), false).points).toEqual([0, 0, 128, 30, 0, 128, 33, 0, 128]);
  });

  it('tells each point to the board once', () => {
    const builder = createStrokeBuilder('s', pen, at(0, 0), 1);
    expect(builder.unsent()).toEqual({ from: 0, points: [0, 0, 128] });
    expect(builder.unsent()).toBeNull();
    builder.add(at(5, 5), false);
    builder.add(at(9, 9), false);
    expect(builder.unsent()).toEqual({ from: 1, points: [5, 5, 128, 9, 9, 128] });
  });

  it('moves the second corner of a shape, on the board too', () => {
    const builder = createStrokeBuilder('s', { ...pen, tool: 'rectangle' }, at(0, 0), 1);
    builder.unsent();
    builder.add(at(50, 20), false);
    expect(builder.unsent()).toEqual({ from: 1, points: [50, 20, 128] });
    builder.add(at(70, 30), true);
    expect(builder.unsent()).toEqual({ from: 1, points: [70, 70, 128] });
    expect(builder.end(null, false).points).toEqual([0, 0, 128, 70, 70, 128]);
  });

  it('is full before the app would refuse it', () => {
    const builder = createStrokeBuilder('s', pen, at(0, 0), 1);
    for (let x = 1; !builder.isFull; x += 1) builder.add(at(x * 2, 0), false);
    const stroke = builder.end(at(-500, 0), false);
    expect(stroke.points).toHaveLength(MAX_POINTS * 3);
    expect(newStrokeSchema.safeParse(stroke).success).toBe(true);
  });

  it.each([
    ['rectangle', at(40, -90), { x: 90, y: -90 }],
    ['ellipse', at(-40, 10), { x: -40, y: 40 }],
    ['line', at(100, 4), { x: 100, y: 0 }],
    ['arrow', at(70, 72), { x: 71, y: 71 }],
  ] as const)('with Shift a %s is regular', (tool, to, corner) => {
    expect(straightened(tool, at(0, 0), to)).toMatchObject(corner);
  });
});
