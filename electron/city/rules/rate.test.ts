import { describe, expect, it } from 'vitest';
import { RATE_BURST, takeOne, type Allowances } from './rate.ts';

describe('allowance of a device', () => {
  it('[C5] lets a burst through, then two per second', () => {
    const allowances: Allowances = new Map();
    const waits = Array.from({ length: RATE_BURST + 1 }, () => takeOne(allowances, 'a', 1000));
    expect(waits.slice(0, RATE_BURST).every((wait) => wait === 0)).toBe(true);
    expect(waits.at(-1)).toBe(1);
    expect(takeOne(allowances, 'a', 1500)).toBe(0);
    expect(takeOne(allowances, 'a', 1500)).toBe(1);
  });

  it('[C5] is each device’s own', () => {
    const allowances: Allowances = new Map();
    for (let count = 0; count <= RATE_BURST; count += 1) takeOne(allowances, 'a', 0);
    expect(takeOne(allowances, 'a', 0)).toBeGreaterThan(0);
    expect(takeOne(allowances, 'b', 0)).toBe(0);
  });

  it('[C5] never grows past the burst, and a clock set back takes nothing away', () => {
    const allowances: Allowances = new Map();
    takeOne(allowances, 'a', 0);
    takeOne(allowances, 'a', 10_000_000);
    expect(allowances.get('a')?.left).toBe(RATE_BURST - 1);
    expect(takeOne(allowances, 'a', 0)).toBe(0);
  });
});
