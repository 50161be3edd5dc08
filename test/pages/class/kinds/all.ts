import type { Given, Item, ItemKind } from '#protocol/activity/item.ts';
import type { Verdict } from '#protocol/views.ts';
import type { Desk } from '../desk.ts';
import { choice } from './choice.ts';
import { drawing } from './drawing.ts';
import { gaps } from './gaps.ts';
import { h5p } from './h5p.ts';
import type { KindAtWork, Media } from './kind.ts';
import { labels } from './labels.ts';
import { link } from './link.ts';
import { match } from './match.ts';
import { number } from './number.ts';
import { order } from './order.ts';
import { page } from './page.ts';
import { poll } from './poll.ts';
import { shortText } from './short-text.ts';
import { sort } from './sort.ts';
import { told } from './strokes.ts';
import { writing } from './writing.ts';

/** Every kind that there is: one that is new is missed here by the compiler. */
const KINDS: { readonly [Kind in ItemKind]: KindAtWork<Kind> } = {
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

/** An item of any kind: kind, item and answers come from the same place. */
export interface AnyQuestion {
  readonly item: Item;
  readonly answers: readonly (readonly [given: Given, verdict: Verdict | null])[];
  give(desk: Desk, given: Given): Promise<void>;
}

export function everyQuestion(media: Media): AnyQuestion[] {
  return Object.values(KINDS).flatMap((one) => {
    const kind = one as unknown as KindAtWork<ItemKind>;
    return kind.questions(media).map(({ item, answers }) => ({
      item,
      answers,
      give: (desk, given) => kind.give(desk, item, given),
    }));
  });
}

/** An answer as it can be compared: nobody draws the same line twice. */
export function comparable(given: Given): unknown {
  return 'strokes' in given ? { ...given, strokes: given.strokes.map(told) } : given;
}
