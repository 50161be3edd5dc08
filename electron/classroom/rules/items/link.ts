import type { ItemRules } from './contract.ts';

/** K18: she has been there. */
export const link: ItemRules<'link'> = {
  accepts: () => true,
  judge: () => null,
  hide: ({ url }) => ({ kind: 'link', url }),
  solution: () => null,
  keys: () => [],
};
