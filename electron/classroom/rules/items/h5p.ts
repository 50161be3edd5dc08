import type { ItemRules } from './contract.ts';
import { judged } from './values.ts';

/** K20: as the package says; one without points is done or not, which nobody judges. */
export const h5p: ItemRules<'h5p'> = {
  accepts: (_item, { score, max }) => score <= max,
  judge: (_item, { score, max }) => (max === 0 ? null : judged(score, max)),
  hide: (item) => ({ kind: 'h5p', package: item.package }),
  solution: () => null,
  keys: () => [],
};
