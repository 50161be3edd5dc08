import type { ToolRules } from './contract.ts';
import { wholeWithin } from './values.ts';

const DAY = 24 * 60;

/** T32: a clock to set; its hands move together, as a real one's. */
export const clock: ToolRules<'clock'> = {
  shape: 5 / 6,
  place: { x: 0.34, y: 0.08, width: 0.32 },
  initial: () => ({ kind: 'clock', minutes: 10 * 60 + 10, digits: true }),
  actions: {
    /** Minutes forth or back, round midnight. */
    move: (state, value) => ({
      ...state,
      minutes: (state.minutes + wholeWithin(value, -DAY, DAY, 0) + 2 * DAY) % DAY,
    }),
    /** Minutes since midnight. */
    set: (state, value) => ({ ...state, minutes: wholeWithin(value, 0, DAY - 1, state.minutes) }),
    digits: (state) => ({ ...state, digits: !state.digits }),
  },
};
