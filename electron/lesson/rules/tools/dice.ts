import type { ToolContext, ToolRules } from './contract.ts';
import { pick, wholeWithin } from './values.ts';

const FACES = [1, 2, 3, 4, 5, 6] as const;

/** T30: one to three dice. */
export const dice: ToolRules<'dice'> = {
  shape: 2.4,
  place: { x: 0.35, y: 0.36, width: 0.3 },
  initial: (context) => ({ kind: 'dice', faces: rolled(1, context), at: 0 }),
  actions: {
    roll: (state, _value, context) => ({
      ...state,
      faces: rolled(state.faces.length, context),
      at: context.now,
    }),
    count: (state, value, context) => ({
      ...state,
      faces: rolled(wholeWithin(value, 1, 3, 1), context),
      at: context.now,
    }),
  },
};

function rolled(count: number, { random }: ToolContext): number[] {
  return Array.from({ length: count }, () => pick(FACES, random) ?? 1);
}
