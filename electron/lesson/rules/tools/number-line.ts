import type { StateOf } from '#protocol/tools.ts';
import type { ToolRules } from './contract.ts';
import { wholeWithin } from './values.ts';

type NumberLine = StateOf<'number-line'>;

/** T33: a line of numbers up to 10, 20, 100 or 1000, with a marker that jumps along it. */
export const numberLine: ToolRules<'number-line'> = {
  shape: 6,
  place: { x: 0.1, y: 0.74, width: 0.8 },
  initial: () => upTo(10),
  actions: {
    'up-to': (state, value) => ({
      ...upTo(wholeWithin(value, 10, 1000, 10)),
      labels: state.labels,
    }),
    /** Steps to the right; to the left when negative. */
    jump(state, value) {
      const by = wholeWithin(value, -10, 10, 1) * state.step;
      const at = state.at === null ? state.from : state.at + by;
      return { ...state, at: Math.min(state.to, Math.max(state.from, at)) };
    },
    unmark: (state) => ({ ...state, at: null }),
    labels: (state) => ({ ...state, labels: state.labels === 'all' ? 'ends' : 'all' }),
  },
};

function upTo(wanted: number): NumberLine {
  const to = [10, 20, 100, 1000].find((end) => wanted <= end) ?? 1000;
  const step = to <= 20 ? 1 : to / 10;
  return { kind: 'number-line', from: 0, to, step, at: null, labels: 'all' };
}
