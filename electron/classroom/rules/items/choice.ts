import type { ItemRules } from './contract.ts';
import { areDifferent, idsOf, judged } from './values.ts';

/** K10: all that is right and nothing else; of several, each wrong one takes away a right one. */
export const choice: ItemRules<'choice'> = {
  accepts({ choices, several }, { chosen }) {
    const known = idsOf(choices);
    return (
      areDifferent(chosen) &&
      chosen.every((id) => known.has(id)) &&
      (several || chosen.length === 1)
    );
  },
  judge({ right }, { chosen }) {
    if (right.length === 0) return null;
    const hits = chosen.filter((id) => right.includes(id)).length;
    const misses = chosen.length - hits;
    return judged(Math.max(0, hits - misses), right.length);
  },
  hide: ({ several, choices, preset }, mixer) => ({
    kind: 'choice',
    several,
    choices: preset === undefined ? mixer.choices(choices) : choices,
    ...(preset === undefined ? {} : { preset }),
  }),
  solution: ({ right }) => (right.length === 0 ? null : { kind: 'choice', chosen: right }),
  keys: (_item, { chosen }) => chosen,
};
