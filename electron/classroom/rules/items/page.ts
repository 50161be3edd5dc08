import type { ItemRules } from './contract.ts';

/** K18: looked at, or written on; the teacher looks at it. */
export const page: ItemRules<'page'> = {
  accepts: ({ write }, { strokes }) => write || strokes.length === 0,
  judge: () => null,
  hide: (item) => ({ kind: 'page', page: item.page, write: item.write }),
  solution: () => null,
  keys: () => [],
};
