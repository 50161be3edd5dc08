import type { ItemOf } from '#protocol/activity/item.ts';
import type { ItemRules } from './contract.ts';
import { own } from '../state.ts';
import { areDifferent, faceOf, idsOf, judged, pairsOf, placedAmong } from './values.ts';

const labelsOf = ({ places, extra }: ItemOf<'labels'>) => [
  ...places.map(({ label }) => label),
  ...extra,
];

/** K17 */
export const labels: ItemRules<'labels'> = {
  accepts: (item, given) =>
    placedAmong(given.places, idsOf(item.places), idsOf(labelsOf(item))) &&
    areDifferent(Object.values(given.places)),
  judge(item, given) {
    const faces = new Map(labelsOf(item).map((part) => [part.id, faceOf(part)]));
    const right = item.places.filter(({ id, label }) => {
      const put = own(given.places, id);
      return put !== undefined && faces.get(put) === faceOf(label);
    });
    return judged(right.length, item.places.length);
  },
  hide: (item, mixer) => ({
    kind: 'labels',
    picture: item.picture,
    places: item.places.map(({ id, x, y }) => ({ id, x, y })),
    labels: mixer.always(labelsOf(item)),
  }),
  solution: ({ places }) => ({
    kind: 'labels',
    places: Object.fromEntries(places.map(({ id, label }) => [id, label.id])),
  }),
  keys: (_item, given) => pairsOf(given.places),
};
