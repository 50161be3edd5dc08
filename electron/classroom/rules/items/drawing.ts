import type { ItemRules } from './contract.ts';

/** K18: the teacher looks at it. */
export const drawing: ItemRules<'drawing'> = {
  accepts: (_item, { strokes }) => strokes.length > 0,
  judge: () => null,
  hide: ({ ground }) => ({ kind: 'drawing', ground }),
  solution: () => null,
  keys: () => [],
};
