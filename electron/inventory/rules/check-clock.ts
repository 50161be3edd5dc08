import type { Check } from '#protocol/report.ts';
import { check } from './check.ts';

const TOLERATED_SECONDS = 5 * 60;
const DAY = 24 * 3600;

/** A PC whose little battery is dead wakes up years ago; one set by hand drifts. */
export function clockCheck(context: {
  now: number;
  notBefore: number;
  cityClockAheadSeconds: number | null;
}): Check {
  const behindSeconds = Math.round((context.notBefore - context.now) / 1000);
  // Less than a day is a clock set badly, and the comparison with the city says it better.
  if (behindSeconds > DAY) {
    return check('clock/behind', 'bad', {
      days: Math.floor(behindSeconds / DAY),
      minutes: Math.round(behindSeconds / 60),
    });
  }
  const ahead = context.cityClockAheadSeconds;
  if (ahead !== null && Math.abs(ahead) > TOLERATED_SECONDS) {
    return check('clock/differs', 'attention', { minutes: Math.round(Math.abs(ahead) / 60) });
  }
  return check(ahead === null ? 'clock/plausible' : 'clock/agrees', 'good');
}
