import type { ToolRules } from './contract.ts';
import { share } from './instrument.ts';

/** T41: a set square of 60 and 30 degrees; turned over, its right angle is on the other side. */
export const setSquare: ToolRules<'set-square'> = {
  shape: null,
  lengths: { least: share(60), most: share(240) },
  place: { x: share(90), y: 0.78, width: share(150), angle: 0 },
  initial: () => ({ kind: 'set-square', flipped: false, graduated: true }),
  actions: {
    flip: (state) => ({ ...state, flipped: !state.flipped }),
    graduate: (state) => ({ ...state, graduated: !state.graduated }),
  },
};
