import { formatDay, formatTime } from '#kit/formats.ts';
import { texts } from './texts.ts';

/** "aujourd’hui à 10:24", "le lundi 23 novembre à 10:24". */
export function sayWhen(then: Date, now: Date): string {
  const t = texts().when;
  const time = formatTime(then);
  return then.toDateString() === now.toDateString() ? t.today(time) : t.day(formatDay(then), time);
}
