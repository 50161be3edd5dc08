import type { ToolRules } from './contract.ts';

/** T13: counts up from `since`; what ran before a pause is in `elapsed`. */
export const stopwatch: ToolRules<'stopwatch'> = {
  shape: 2,
  place: { x: 0.61, y: 0.04, width: 0.2 },
  initial: () => ({ kind: 'stopwatch', elapsed: 0, since: null }),
  actions: {
    start: (state, _value, { now }) => (state.since === null ? { ...state, since: now } : state),
    pause: (state, _value, { now }) => ({
      ...state,
      elapsed: state.elapsed + (state.since === null ? 0 : Math.max(0, now - state.since)),
      since: null,
    }),
    reset: (state) => ({ ...state, elapsed: 0, since: null }),
  },
};
