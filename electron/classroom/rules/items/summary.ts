import type { Given, Item } from '#protocol/activity/item.ts';
import type { ItemSummary } from '#protocol/views.ts';
import { judge, keysOf } from './registry.ts';

/**
 * K5: how the answers to one item spread. It is kept beside the answers and moved by one answer at
 * a time, so that the thousandth costs as much as the first.
 */
export const NO_ANSWERS: ItemSummary = {
  answers: 0,
  counts: {},
  verdicts: { right: 0, partly: 0, wrong: 0 },
};

/** The summary after one pupil's counting answer has become another; null: none. */
export function moved(
  summary: ItemSummary,
  item: Item,
  from: Given | null,
  to: Given | null,
): ItemSummary {
  const less = from ? shifted(summary, item, from, -1) : summary;
  return to ? shifted(less, item, to, 1) : less;
}

export function summaryOf(item: Item, given: readonly Given[]): ItemSummary {
  return given.reduce((summary, one) => moved(summary, item, null, one), NO_ANSWERS);
}

function shifted(summary: ItemSummary, item: Item, given: Given, by: 1 | -1): ItemSummary {
  const counts = { ...summary.counts };
  for (const key of keysOf(item, given)) {
    const count = (Object.hasOwn(counts, key) ? (counts[key] ?? 0) : 0) + by;
    if (count > 0) counts[key] = count;
    else delete counts[key];
  }
  const verdict = judge(item, given)?.verdict;
  const verdicts = verdict
    ? { ...summary.verdicts, [verdict]: summary.verdicts[verdict] + by }
    : summary.verdicts;
  return { answers: summary.answers + by, counts, verdicts };
}
