import type { ItemRules } from './contract.ts';
import { areDifferent, faceOf, idsOf, judged } from './values.ts';

/** K13: how many stand at their place; parts that look the same may change places. */
export const order: ItemRules<'order'> = {
  accepts({ parts }, given) {
    const known = idsOf(parts);
    return (
      given.order.length === parts.length &&
      areDifferent(given.order) &&
      given.order.every((id) => known.has(id))
    );
  },
  judge({ parts }, given) {
    const faces = new Map(parts.map((part) => [part.id, faceOf(part)]));
    const atPlace = parts.filter(
      (part, place) => faces.get(given.order[place] ?? '') === faceOf(part),
    );
    return judged(atPlace.length, parts.length);
  },
  hide: ({ parts }, mixer) => ({ kind: 'order', parts: mixer.always(parts) }),
  solution: ({ parts }) => ({ kind: 'order', order: parts.map(({ id }) => id) }),
  keys: (_item, given) => given.order.map((id, place) => `${place + 1}/${id}`),
};
