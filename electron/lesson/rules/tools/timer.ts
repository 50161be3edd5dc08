import type { StateOf } from '#protocol/tools.ts';
import type { ToolRules } from './contract.ts';
import { wholeWithin } from './values.ts';

const MINUTE = 60_000;
const LONGEST = 90 * MINUTE;
type Timer = StateOf<'timer'>;

/** T10 to T12: counts down. While it runs the state rests: the pages count from `since`. */
export const timer: ToolRules<'timer'> = {
  shape: 5 / 6,
  place: { x: 0.835, y: 0.04, width: 0.145 },
  initial: () => standing(5 * MINUTE),
  actions: {
    /** Minutes. */
    set: (_state, value) => standing(wholeWithin(value, 1, 90, 5) * MINUTE),
    start(state, _value, { now }) {
      if (state.since !== null && leftAt(state, now) > 0) return state;
      const left = leftAt(state, now);
      return { ...state, left: left > 0 ? left : state.duration, since: now };
    },
    pause: (state, _value, { now }) => ({ ...state, left: leftAt(state, now), since: null }),
    /** Minutes more, or fewer. */
    add(state, value, { now }) {
      const by = wholeWithin(value, -90, 90, 1) * MINUTE;
      const left = Math.min(LONGEST, Math.max(MINUTE / 6, leftAt(state, now) + by));
      const since = state.since === null ? null : now;
      return { ...state, left, since, duration: Math.max(state.duration, left) };
    },
    reset: (state) => standing(state.duration),
  },
};

export function standing(duration: number): Timer {
  return { kind: 'timer', duration, left: duration, since: null };
}

function leftAt({ left, since }: Timer, now: number): number {
  // A clock that was set back must not give time as a present.
  return since === null ? left : Math.max(0, left - Math.max(0, now - since));
}
