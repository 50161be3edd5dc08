import type { Item } from '#protocol/activity/item.ts';
import { refused, type Notes, type Refused } from '../report.ts';
import type { Base, GiftChoice, GiftNumber } from './parsed.ts';

/** RG5: a number with how far off is right too; a range is its middle. */
export function numberItemOf(
  given: GiftNumber | readonly GiftChoice<GiftNumber>[],
  base: Base,
  notes: Notes,
): Item | Refused {
  const choices = isList(given) ? given : [{ text: given, weight: null }];
  const best = choices.find(({ weight }) => (weight ?? 100) >= 100);
  if (!best) return refused('no-answer');
  const others = choices.filter((one) => one !== best && (one.weight ?? 100) > 0).length;
  if (others > 0) notes.add('other-answers-left', { count: others });
  const { number, range = 0, numberHigh, numberLow } = best.text;
  const [right, tolerance] =
    numberHigh !== undefined && numberLow !== undefined
      ? [exact((numberHigh + numberLow) / 2), exact(Math.abs(numberHigh - numberLow) / 2)]
      : [number, Math.abs(range)];
  if (right === undefined || !Number.isFinite(right)) return refused('unreadable');
  if (!Number.isFinite(tolerance)) return refused('unreadable');
  return { ...base, kind: 'number', right, tolerance, unit: '' };
}

function isList(
  given: GiftNumber | readonly GiftChoice<GiftNumber>[],
): given is readonly GiftChoice<GiftNumber>[] {
  return Array.isArray(given);
}

/** 3.1415 and not 3.1414999999999997. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
