import type { ItemRules } from './contract.ts';

/** K18: the teacher reads it. */
export const writing: ItemRules<'writing'> = {
  accepts: (_item, { text }) => text.trim() !== '',
  judge: () => null,
  hide: ({ lines }) => ({ kind: 'writing', lines }),
  solution: () => null,
  keys: () => [],
};
