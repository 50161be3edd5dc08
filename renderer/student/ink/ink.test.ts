import { describe, expect, it } from 'vitest';
import { drawingGiven } from '#protocol/activity/drawing.ts';
import { laptopCommandSchema } from '#protocol/classroom.ts';
import type { NewStroke } from '#protocol/ink.ts';
import { LIMITS } from '#protocol/limits.ts';
import { sendAfter } from '../draft-desk.ts';
import { fullness, numbersLeft } from './budget.ts';
import { simplify } from './simplify.ts';

const stroke = (id: string, points: number[]): NewStroke => ({
  id,
  tool: 'pen',
  colour: 'mirabelle',
  width: 'medium',
  points,
});
const line = (numbers: number) => Array.from({ length: numbers }, () => -18_000);

/** Draws as long as there is room, strokes of `wish` numbers at most. */
function filled(wish: number): NewStroke[] {
  const strokes: NewStroke[] = [];
  for (;;) {
    const length = Math.floor(Math.min(wish, numbersLeft(strokes)) / 3) * 3;
    if (length === 0) return strokes;
    strokes.push(stroke(`s${strokes.length}abcdef`, line(length)));
  }
}

it('a draft costs a laptop eight kilobytes a second at most, however large it is', () => {
  for (const bytes of [300, 20_000, 300_000]) {
    expect(bytes / sendAfter(bytes)).toBeLessThanOrEqual(8);
    expect(sendAfter(bytes)).toBeGreaterThanOrEqual(1500);
  }
});

describe('a drawing', () => {
  it.each([3, 9, 36, 999, 18_000])('of strokes of %i numbers ends before a frame does', (wish) => {
    const strokes = filled(wish);
    const given = { kind: 'drawing' as const, strokes };
    expect(drawingGiven.safeParse(given).success).toBe(true);
    const id = 'a'.repeat(64);
    const command = {
      type: 'laptop/answer',
      id,
      handout: id,
      item: id,
      given,
      attempt: 1,
      pupil: id,
      partner: id,
    };
    expect(laptopCommandSchema.safeParse(command).success).toBe(true);
    const frame = JSON.stringify({ type: 'command', id: 99_999, command });
    expect(frame.length).toBeLessThan(LIMITS.classFrameBytes);
    expect(fullness(strokes)).toBeGreaterThan(0.85);
  });

  it('has no more points than it needs, and none that matters is missing', () => {
    const straight = Array.from({ length: 100 }, (_, step) => [step * 10, step * 10, 128]).flat();
    expect(simplify(straight, 20)).toEqual([0, 0, 128, 990, 990, 128]);
    const side = (step: (at: number) => [number, number]) =>
      Array.from({ length: 50 }, (_, at) => [...step(at * 20), 128]).flat();
    const corner = [...side((at) => [at, 0]), ...side((at) => [1000, at])];
    // The corner itself, and its neighbours, so that it is not drawn round.
    const places = simplify(corner, 20);
    expect(places.length / 3).toBeLessThanOrEqual(6);
    expect(places.join()).toContain('980,0,128,1000,0,128,1000,20,128');
    const there = [0, 0, 128, 1000, 0, 128, 0, 0, 128];
    expect(simplify(there, 20)).toEqual(there);
    expect(simplify([5, 5, 128], 20)).toEqual([5, 5, 128]);
  });
});
