import { pageLanguage, type Language } from './i18n.ts';

/** The forms of a counted sentence; `#` stands for the number. `zero` is optional: "aucun élève". */
export interface Forms {
  readonly zero?: string;
  readonly one: string;
  readonly other: string;
}

/** `count(3, { one: '# élève', other: '# élèves' })` → "3 élèves". French counts zero as one: "0 élève". */
export function count(amount: number, forms: Forms, language: Language = pageLanguage()): string {
  const singular = new Intl.PluralRules(language).select(amount) === 'one';
  const form = amount === 0 && forms.zero !== undefined ? forms.zero : undefined;
  return (form ?? (singular ? forms.one : forms.other)).replace(
    '#',
    formatNumber(amount, 1, language),
  );
}

/** "8,4", "1 234" in French. At most `digits` decimals. */
export function formatNumber(
  value: number,
  digits = 1,
  language: Language = pageLanguage(),
): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
}

/** A share of one as a percentage: 0.94 → "94 %". */
export function formatPercent(share: number, language: Language = pageLanguage()): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(
    share,
  );
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "12,4 Mo" in French, "12.4 MB" in English. */
export function formatBytes(bytes: number, language: Language = pageLanguage()): string {
  const step = bytes < 1 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: byteUnits[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

/** A timer: 252 → "04:12"; from one hour on "1:04:12". The same in every language. */
export function formatTimer(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const pad = (part: number) => String(part).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const rest = `${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** "10:24": the clock on the wall, in 24 hours. */
export function formatTime(date: Date, language: Language = pageLanguage()): string {
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date);
}

/** "lundi 23 novembre": the date as a teacher writes it on the board. */
export function formatDay(date: Date, language: Language = pageLanguage()): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(date);
}

const agoSteps = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** How long ago: "il y a 2 j", "il y a 5 min", "maintenant". */
export function formatAgo(then: Date, now: Date, language: Language = pageLanguage()): string {
  const seconds = Math.max(0, (now.getTime() - then.getTime()) / 1000);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  const step = agoSteps.find(([, length]) => seconds >= length);
  return step ? format.format(-Math.floor(seconds / step[1]), step[0]) : format.format(0, 'second');
}
