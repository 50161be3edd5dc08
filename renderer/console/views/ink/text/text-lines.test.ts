import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INK_UNITS } from '#protocol/ink.ts';
import { baselineAt, lineStep, onLine, setOn, TEXT_SIZES, withoutControls } from './text-lines.ts';

const STRONG = INK_UNITS / 9;
const place = fc.integer({ min: 0, max: INK_UNITS });
const size = fc.constantFrom(...TEXT_SIZES);

describe('letters on a Seyès page', () => {
  it('stand on a strong line, the one they were put on or above', () => {
    fc.assert(
      fc.property(place, place, size, (x, y, large) => {
        const [left, line] = baselineAt([x, y], 'seyes', large);
        expect(left).toBe(x);
        expect(Math.abs(line / STRONG - Math.round(line / STRONG))).toBeLessThan(0.001);
        expect(y - line).toBeLessThanOrEqual(STRONG / 4 + 1);
        expect(line - y).toBeLessThanOrEqual((STRONG * 3) / 4 + 1);
      }),
    );
  });

  it('have an x of whole interlines, and lines that fall on strong ones', () => {
    for (const large of TEXT_SIZES) {
      for (const font of ['school', 'print'] as const) {
        const { size: letters, leading } = setOn('seyes', font, large);
        expect(letters / 2).toBeCloseTo((STRONG / 4) * large, -1);
        expect(leading).toBeCloseTo(STRONG * large, -1);
      }
    }
  });

  it('stay on a line wherever they are moved', () => {
    fc.assert(
      fc.property(place, place, (x, y) => {
        const at = onLine([x, y], 'seyes');
        expect(onLine(at, 'seyes')).toEqual(at);
        expect(Math.abs(at[1] - y)).toBeLessThanOrEqual(STRONG / 2 + 1);
      }),
    );
  });
});

describe('letters on other pages', () => {
  it('stand where they are put, or on squares', () => {
    expect(lineStep('squares')).toBe(INK_UNITS / 18);
    expect(lineStep('slate')).toBeNull();
    expect(onLine([7, 1234], null)).toEqual([7, 1234]);
    const [, line] = baselineAt([0, 5000], null, 2);
    // The point is in the middle of an x.
    expect(line - setOn(null, 'school', 2).size / 4).toBeCloseTo(5000, -1);
  });
});

it('what is pasted keeps its lines and loses what no eye sees', () => {
  expect(withoutControls('un\r\ndeux\rtrois\u0000\u0007\u009f\tquatre é 🦊')).toBe(
    'un\ndeux\ntrois    quatre é 🦊',
  );
});
