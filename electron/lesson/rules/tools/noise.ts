import type { ToolRules } from './contract.ts';
import { wholeWithin } from './values.ts';

/** T31: the board listens and draws; here is only how loud is too loud. */
export const noise: ToolRules<'noise'> = {
  shape: 0.62,
  place: { x: 0.87, y: 0.42, width: 0.11 },
  initial: () => ({ kind: 'noise', limit: 6 }),
  actions: {
    limit: (state, value) => ({ ...state, limit: wholeWithin(value, 1, 9, state.limit) }),
  },
};
