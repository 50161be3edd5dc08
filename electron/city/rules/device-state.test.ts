import { describe, expect, it } from 'vitest';
import { DAY_MS, presenceOf, sinceOf, worstVerdict } from './device-state.ts';

const NOW = 1_800_000_000_000;
const seen = (days: number) => presenceOf(NOW - days * DAY_MS, NOW, 14);

describe('state of a device', () => {
  it('[C7] is recent for 7 days, missing from 14 on, quiet between', () => {
    expect([seen(0), seen(7), seen(7.01), seen(13.99), seen(14), seen(400)]).toEqual([
      'recent',
      'recent',
      'quiet',
      'quiet',
      'missing',
      'missing',
    ]);
  });

  it('[C7] takes another limit', () => {
    expect(presenceOf(NOW - 20 * DAY_MS, NOW, 30)).toBe('quiet');
  });

  it('[C8] has the verdict of its worst check', () => {
    expect(worstVerdict([])).toBe('none');
    expect(worstVerdict(['good', 'unreadable', 'good'])).toBe('unreadable');
    expect(worstVerdict(['bad', 'attention', 'good'])).toBe('bad');
    expect(worstVerdict(['good', 'attention', 'unreadable'])).toBe('attention');
  });

  it('[C10] keeps since when a finding stands, and starts again with another finding', () => {
    const known = [{ id: 'disk', code: 'disk/low', since: 1000 }];
    const check = { id: 'disk', verdict: 'attention' as const, values: {} };
    expect(sinceOf(known, { ...check, code: 'disk/low' }, NOW)).toBe(1000);
    expect(sinceOf(known, { ...check, code: 'disk/full' }, NOW)).toBe(NOW);
    expect(sinceOf([], { ...check, code: 'disk/low' }, NOW)).toBe(NOW);
  });
});
