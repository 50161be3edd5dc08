import type { ItemRules } from './contract.ts';
import { own } from '../state.ts';
import { idsOf, judged, pairsOf, placedAmong } from './values.ts';

/** K15 */
export const sort: ItemRules<'sort'> = {
  accepts: (item, { boxes }) =>
    placedAmong(boxes, idsOf(item.parts.map(({ part }) => part)), idsOf(item.boxes)),
  judge({ parts }, { boxes }) {
    const right = parts.filter(({ part, box }) => own(boxes, part.id) === box);
    return judged(right.length, parts.length);
  },
  hide: ({ boxes, parts }, mixer) => ({
    kind: 'sort',
    boxes,
    // As they are kept they may lie box by box.
    parts: mixer.always(parts.map(({ part }) => part)),
  }),
  solution: ({ parts }) => ({
    kind: 'sort',
    boxes: Object.fromEntries(parts.map(({ part, box }) => [part.id, box])),
  }),
  keys: (_item, { boxes }) => pairsOf(boxes),
};
