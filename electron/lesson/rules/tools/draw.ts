import type { StateOf } from '#protocol/tools.ts';
import type { ToolContext, ToolRules } from './contract.ts';
import { pick, shuffled } from './values.ts';

type Draw = StateOf<'draw'>;
const PASSING = 6;
/** Enough for the rounds of several classes that take turns. */
const REMEMBERED = 1000;

/** T20 to T23: one pupil after the other, everyone before anyone twice. */
export const draw: ToolRules<'draw'> = {
  shape: 1.5,
  place: { x: 0.32, y: 0.22, width: 0.36 },
  initial: (context) =>
    counted(
      { kind: 'draw', class: null, pupil: null, at: 0, passing: [], waiting: 0, drawn: [] },
      context,
    ),
  actions: {
    draw(state, _value, context) {
      const here = context.pupils(state.class);
      const waiting = here.filter(({ id }) => !state.drawn.includes(id));
      const round = waiting.length > 0 ? state : afresh(state, context);
      const rested = here.filter(({ id }) => id !== state.pupil?.id);
      const pupil = pick(
        waiting.length > 0 ? waiting : rested.length > 0 ? rested : here,
        context.random,
      );
      if (!pupil) return null;
      const passing = shuffled(here, context.random).slice(0, PASSING);
      return counted(
        {
          ...round,
          pupil,
          at: context.now,
          passing: passing.map(({ picture }) => picture),
          drawn: [...round.drawn, pupil.id].slice(-REMEMBERED),
        },
        context,
      );
    },
    restart: (state, _value, context) =>
      counted({ ...afresh(state, context), pupil: null, passing: [] }, context),
    class: (state, value, context) =>
      counted(
        { ...state, class: typeof value === 'string' ? value : null, pupil: null, passing: [] },
        context,
      ),
  },
  shown: (state) => ({ ...state, drawn: [] }),
  pupils: (state) => [...state.drawn, ...(state.pupil ? [state.pupil.id] : [])],
};

/** A new round for those who are here; other classes keep theirs. */
function afresh(state: Draw, context: ToolContext): Draw {
  const here = new Set(context.pupils(state.class).map(({ id }) => id));
  return { ...state, drawn: state.drawn.filter((id) => !here.has(id)) };
}

function counted(state: Draw, context: ToolContext): Draw {
  const waiting = context.pupils(state.class).filter(({ id }) => !state.drawn.includes(id));
  return { ...state, waiting: waiting.length };
}
