import type { ToolRules } from './contract.ts';
import { share } from './instrument.ts';
import { wholeWithin } from './values.ts';

/** T42: a half disc of 0 to 180 degrees both ways, with an arm that reads whole degrees. */
export const protractor: ToolRules<'protractor'> = {
  shape: null,
  lengths: { least: share(60), most: share(140) },
  place: { x: 0.5, y: 0.72, width: share(90), angle: 0 },
  initial: () => ({ kind: 'protractor', arm: 60, reads: true }),
  actions: {
    /** Degrees, from the right and against the clock. */
    arm: (state, value) => ({ ...state, arm: wholeWithin(value, 0, 180, state.arm) }),
    /** Whether the arm's angle is written: a class may have to find it. */
    reads: (state) => ({ ...state, reads: !state.reads }),
  },
};
