import type { ItemRules } from './contract.ts';
import { areDifferent, idsOf, wordKey } from './values.ts';

/** K19: nothing is right or wrong; words that are the same but for their case count together. */
export const poll: ItemRules<'poll'> = {
  accepts({ choices, most }, { chosen, words }) {
    if (choices.length === 0) {
      return (
        chosen.length === 0 &&
        within(
          words.map((word) => word.trim()),
          most,
        )
      );
    }
    const known = idsOf(choices);
    return words.length === 0 && within(chosen, most) && chosen.every((id) => known.has(id));
  },
  judge: () => null,
  hide: ({ choices, most }, mixer) => ({ kind: 'poll', choices: mixer.choices(choices), most }),
  solution: () => null,
  keys: (_item, { chosen, words }) => [...new Set([...chosen, ...words.map(wordKey)])],
};

function within(given: readonly string[], most: number): boolean {
  return given.length > 0 && given.length <= most && areDifferent(given) && !given.includes('');
}
