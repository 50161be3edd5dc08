import { describe, expect, it } from 'vitest';
import { countKinds, dayBefore, lastDays } from './series.ts';

describe('figures of the overview', () => {
  it('[C15] name days across months, years and leap days', () => {
    expect(dayBefore('2026-01-01', 1)).toBe('2025-12-31');
    expect(dayBefore('2028-03-01', 1)).toBe('2028-02-29');
    expect(dayBefore('2026-11-23', 0)).toBe('2026-11-23');
  });

  it('[C15] show a day without a report as zero', () => {
    const counts = [
      { day: '2026-11-21', count: 4 },
      { day: '2026-10-01', count: 99 },
    ];
    expect(lastDays(counts, '2026-11-23', 3)).toEqual([
      { day: '2026-11-21', count: 4 },
      { day: '2026-11-22', count: 0 },
      { day: '2026-11-23', count: 0 },
    ]);
  });

  it('[C16] gather findings by kind, most to do first', () => {
    const kinds = countKinds([
      { id: 'disk', verdict: 'attention', count: 9 },
      { id: 'clock', verdict: 'good', count: 50 },
      { id: 'projector', verdict: 'bad', count: 2 },
      { id: 'disk', verdict: 'bad', count: 1 },
    ]);
    expect(kinds).toEqual([
      { id: 'projector', bad: 2, attention: 0 },
      { id: 'disk', bad: 1, attention: 9 },
    ]);
  });
});
