import type { ItemOf } from '#protocol/activity/item.ts';
import type { ItemRules } from './contract.ts';
import { own } from '../state.ts';
import { areDifferent, faceOf, idsOf, judged, pairsOf, placedAmong } from './values.ts';

const rightsOf = ({ pairs, extra }: ItemOf<'match'>) => [
  ...pairs.map(({ right }) => right),
  ...extra,
];

/** K14 */
export const match: ItemRules<'match'> = {
  accepts(item, { links }) {
    const lefts = idsOf(item.pairs.map(({ left }) => left));
    return placedAmong(links, lefts, idsOf(rightsOf(item))) && areDifferent(Object.values(links));
  },
  judge(item, { links }) {
    const faces = new Map(rightsOf(item).map((part) => [part.id, faceOf(part)]));
    const right = item.pairs.filter((pair) => {
      const linked = own(links, pair.left.id);
      return linked !== undefined && faces.get(linked) === faceOf(pair.right);
    });
    return judged(right.length, item.pairs.length);
  },
  hide: (item, mixer) => ({
    kind: 'match',
    lefts: mixer.choices(item.pairs.map(({ left }) => left)),
    rights: mixer.always(rightsOf(item)),
  }),
  solution: ({ pairs }) => ({
    kind: 'match',
    links: Object.fromEntries(pairs.map(({ left, right }) => [left.id, right.id])),
  }),
  keys: (_item, { links }) => pairsOf(links),
};
