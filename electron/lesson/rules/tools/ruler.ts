import type { ToolRules } from './contract.ts';
import { share } from './instrument.ts';

/** T40: a ruler of 5 to 30 cm of the board; it also measures nothing, to draw with only. */
export const ruler: ToolRules<'ruler'> = {
  shape: null,
  lengths: { least: share(50), most: share(300) },
  place: { x: share(60), y: 0.62, width: share(200), angle: 0 },
  initial: () => ({ kind: 'ruler', graduated: true }),
  actions: { graduate: (state) => ({ ...state, graduated: !state.graduated }) },
};
