import type { Judgement } from './contract.ts';

export { faceOf, normalWords, wordKey } from '#protocol/activity/compare.ts';

/** What the kinds share. */

/** A share of right ones, as a judgement. */
export function judged(right: number, of: number): Judgement {
  const share = of === 0 ? 0 : right / of;
  return { share, verdict: share >= 1 ? 'right' : share > 0 ? 'partly' : 'wrong' };
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
