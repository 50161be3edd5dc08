import type { Pupil } from '#protocol/classroom.ts';
import type { StateOf } from '#protocol/tools.ts';
import type { ToolContext, ToolRules } from './contract.ts';
import { shuffled, wholeWithin } from './values.ts';

type Groups = StateOf<'groups'>;
const MOST = 12;

/** T24, T25: groups at random whose sizes differ by one at most. */
export const groups: ToolRules<'groups'> = {
  shape: 16 / 10,
  place: { x: 0.14, y: 0.08, width: 0.72 },
  initial: (context) =>
    made({ kind: 'groups', class: null, by: 'size', amount: 4, groups: [] }, context),
  actions: {
    /** So many in each, at most. */
    size: (state, value, context) =>
      made({ ...state, by: 'size', amount: wholeWithin(value, 2, MOST, 4) }, context),
    /** So many groups. */
    count: (state, value, context) =>
      made({ ...state, by: 'count', amount: wholeWithin(value, 2, MOST, 4) }, context),
    shuffle: (state, _value, context) =>
      context.pupils(state.class).length === 0 ? null : made(state, context),
    class: (state, value, context) =>
      made({ ...state, class: typeof value === 'string' ? value : null }, context),
  },
  pupils: (state) => state.groups.flat().map(({ id }) => id),
};

function made(state: Groups, context: ToolContext): Groups {
  const pupils = shuffled(context.pupils(state.class), context.random);
  const count = state.by === 'count' ? state.amount : Math.ceil(pupils.length / state.amount);
  return { ...state, groups: dealt(pupils, Math.min(count, pupils.length)) };
}

/** As cards are dealt: one each, round and round. */
function dealt(pupils: readonly Pupil[], count: number): Pupil[][] {
  return Array.from({ length: count }, (_, group) =>
    pupils.filter((_pupil, place) => place % count === group),
  );
}
