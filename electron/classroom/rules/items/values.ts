import type { Part, Tolerance } from '#protocol/activity/content.ts';
import type { Judgement } from './contract.ts';

/** What the kinds share. */

/** A share of right ones, as a judgement. */
export function judged(right: number, of: number): Judgement {
  const share = of === 0 ? 0 : right / of;
  return { share, verdict: share >= 1 ? 'right' : share > 0 ? 'partly' : 'wrong' };
}

/** What is seen of a part: two parts that look the same are as good as each other. */
export function faceOf({ text, picture, sound }: Part): string {
  return JSON.stringify([text ?? null, picture?.blob ?? null, sound?.blob ?? null]);
}

export function areDifferent(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

export function idsOf(things: readonly { id: string }[]): Set<string> {
  return new Set(things.map(({ id }) => id));
}

/** Every key and every value is one of these. */
export function placedAmong(
  placed: Readonly<Record<string, string>>,
  keys: ReadonlySet<string>,
  values: ReadonlySet<string>,
): boolean {
  return Object.entries(placed).every(([key, value]) => keys.has(key) && values.has(value));
}

/** `key/value` for each of a placing. */
export function pairsOf(placed: Readonly<Record<string, string>>): string[] {
  return Object.entries(placed).map(([key, value]) => `${key}/${value}`);
}

/** Words as they are compared. */
export function normalWords(text: string, tolerance: Tolerance): string {
  let words = text
    .normalize('NFC')
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/[«»“”„]/g, '"');
  words = words.replace(/œ/g, 'oe').replace(/Œ/g, 'OE');
  words = words.replace(/[\u00a0\u202f\u2009]/g, ' ');
  if (tolerance.spacing) words = words.replace(/\s+/g, ' ').replace(/ ?' ?/g, "'").trim();
  if (tolerance.case) words = words.toLocaleLowerCase('fr');
  if (tolerance.accents) words = words.normalize('NFD').replace(/\p{Mn}/gu, '');
  return words;
}

/** How typed words are counted together, whatever the item tolerates. */
export function wordKey(text: string): string {
  const words = normalWords(text, { accents: false, case: true, spacing: true });
  return [...words].slice(0, 60).join('');
}
