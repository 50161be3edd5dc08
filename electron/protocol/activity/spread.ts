import { faceOf, normalWords, wordKey } from './compare.ts';
import type { Content } from './content.ts';
import { gapsIn } from './gaps.ts';
import type { Item, ItemOf } from './item.ts';

/** How the class's answers to one item spread, as console and board draw it. No names. */
export interface Spread {
  /** What there was to choose from, chosen or not. */
  bars: { id: string; content: Content; count: number; right: boolean }[];
  /** What was typed, the most frequent first. `right` is null where nobody can tell. */
  words: { text: string; count: number; right: boolean | null }[];
  /** Of a kind made of parts: how many put each where it belongs. */
  parts: { id: string; content: Content; right: number }[];
  /** Null while nobody but the teacher judges. */
  verdicts: Record<'right' | 'partly' | 'wrong', number> | null;
}

/** What an item's summary has of it. */
interface Counted {
  counts: Readonly<Record<string, number>>;
  verdicts: Record<'right' | 'partly' | 'wrong', number>;
}

export function spreadOf(item: Item, { counts, verdicts }: Counted): Spread {
  const count = (key: string) => (Object.hasOwn(counts, key) ? (counts[key] ?? 0) : 0);
  const judged = verdicts.right + verdicts.partly + verdicts.wrong > 0;
  return {
    bars: barsOf(item, count),
    words: wordsOf(item, counts),
    parts: partsOf(item, count, counts),
    verdicts: judged ? verdicts : null,
  };
}

function barsOf(item: Item, count: (key: string) => number): Spread['bars'] {
  if (item.kind !== 'choice' && item.kind !== 'poll') return [];
  const right = item.kind === 'choice' ? item.right : [];
  return item.choices.map(({ id, ...content }) => ({
    id,
    content,
    count: count(id),
    right: right.includes(id),
  }));
}

function wordsOf(item: Item, counts: Counted['counts']): Spread['words'] {
  const typed = item.kind === 'short-text' || item.kind === 'number';
  if (!typed && !(item.kind === 'poll' && item.choices.length === 0)) return [];
  return Object.entries(counts)
    .map(([text, count]) => ({ text, count, right: isRight(item, text) }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

/** Words are counted whatever their case: where the case matters, nobody can tell from a count. */
function isRight(item: Item, text: string): boolean | null {
  if (item.kind === 'number') {
    if (item.right === null) return null;
    const slack = item.tolerance + 1e-9 * Math.max(1, Math.abs(item.right));
    return Math.abs(Number(text.replace(',', '.')) - item.right) <= slack;
  }
  if (item.kind !== 'short-text' || item.accepted.length === 0 || !item.tolerance.case) return null;
  const words = normalWords(text, item.tolerance);
  return item.accepted.some((one) => normalWords(one, item.tolerance) === words);
}

function partsOf(
  item: Item,
  count: (key: string) => number,
  counts: Counted['counts'],
): Spread['parts'] {
  switch (item.kind) {
    case 'order':
      return item.parts.map((part, place) => ({
        id: part.id,
        content: part,
        right: sum(alike(item.parts, part).map(({ id }) => count(`${place + 1}/${id}`))),
      }));
    case 'match': {
      const rights = [...item.pairs.map(({ right }) => right), ...item.extra];
      return item.pairs.map(({ left, right }) => ({
        id: left.id,
        content: left,
        right: sum(alike(rights, right).map(({ id }) => count(`${left.id}/${id}`))),
      }));
    }
    case 'sort':
      return item.parts.map(({ part, box }) => ({
        id: part.id,
        content: part,
        right: count(`${part.id}/${box}`),
      }));
    case 'labels': {
      const labels = [...item.places.map(({ label }) => label), ...item.extra];
      return item.places.map(({ id, label }) => ({
        id,
        content: label,
        right: sum(alike(labels, label).map((one) => count(`${id}/${one.id}`))),
      }));
    }
    case 'gaps':
      return gapParts(item, counts);
    default:
      return [];
  }
}

function gapParts({ pieces, tolerance }: ItemOf<'gaps'>, counts: Counted['counts']) {
  const kind = { ...tolerance, case: true };
  return gapsIn(pieces).map(({ id, accepted }) => {
    const good = new Set(accepted.map((one) => normalWords(wordKey(one), kind)));
    const right = Object.entries(counts).filter(
      ([key]) => key.startsWith(`${id}/`) && good.has(normalWords(key.slice(id.length + 1), kind)),
    );
    return { id, content: { text: accepted[0] ?? '' }, right: sum(right.map(([, n]) => n)) };
  });
}

function alike<Thing extends Content>(things: readonly Thing[], one: Content): Thing[] {
  return things.filter((thing) => faceOf(thing) === faceOf(one));
}

function sum(figures: readonly number[]): number {
  return figures.reduce((all, figure) => all + figure, 0);
}
