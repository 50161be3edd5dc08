import type { Given, Item, ItemKind, LaptopItem } from '#protocol/activity/item.ts';
import { choice } from './choice.ts';
import type { ItemRules, Judgement } from './contract.ts';
import { drawing } from './drawing.ts';
import { gaps } from './gaps.ts';
import { h5p } from './h5p.ts';
import { labels } from './labels.ts';
import { link } from './link.ts';
import { match } from './match.ts';
import { mixerOf } from './mixer.ts';
import { number } from './number.ts';
import { order } from './order.ts';
import { page } from './page.ts';
import { poll } from './poll.ts';
import { shortText } from './short-text.ts';
import { sort } from './sort.ts';
import { writing } from './writing.ts';

/** The rules of every kind. A kind without rules does not compile. */
export const ITEM_RULES: { readonly [Kind in ItemKind]: ItemRules<Kind> } = {
  choice,
  'short-text': shortText,
  number,
  order,
  match,
  sort,
  gaps,
  labels,
  drawing,
  writing,
  poll,
  page,
  link,
  h5p,
};

function rulesOf(kind: ItemKind): ItemRules<ItemKind> {
  // One entry per kind: the compiler cannot see that kind, item and answer go together.
  return ITEM_RULES[kind] as unknown as ItemRules<ItemKind>;
}

/** K1 */
export function accepts(item: Item, given: Given): boolean {
  return item.kind === given.kind && rulesOf(item.kind).accepts(item, given);
}

/** K2 */
export function judge(item: Item, given: Given): Judgement | null {
  return item.kind === given.kind ? rulesOf(item.kind).judge(item, given) : null;
}

/** K3, K4: `seed` names pupil and item. */
export function hide(item: Item, seed: string, shuffle: boolean): LaptopItem {
  const hidden = rulesOf(item.kind).hide(item, mixerOf(seed, shuffle));
  return { id: item.id, prompt: item.prompt, ...hidden } as LaptopItem;
}

export function solution(item: Item): Given | null {
  return rulesOf(item.kind).solution(item);
}

export function keysOf(item: Item, given: Given): readonly string[] {
  return item.kind === given.kind ? [...new Set(rulesOf(item.kind).keys(item, given))] : [];
}
