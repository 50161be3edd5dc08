import { gapsIn } from '#protocol/activity/gaps.ts';
import type { ItemOf } from '#protocol/activity/item.ts';
import type { ItemRules } from './contract.ts';
import { own } from '../state.ts';
import { idsOf, judged, normalWords, wordKey } from './values.ts';

function bankOf({ pieces, bank }: ItemOf<'gaps'>): string[] | null {
  return bank && [...gapsIn(pieces).flatMap(({ accepted }) => accepted.slice(0, 1)), ...bank];
}

/** K16 */
export const gaps: ItemRules<'gaps'> = {
  accepts(item, { words }) {
    const known = idsOf(gapsIn(item.pieces));
    const bank = bankOf(item);
    return Object.entries(words).every(
      ([gap, word]) => known.has(gap) && (bank?.includes(word) ?? true),
    );
  },
  judge({ pieces, tolerance }, { words }) {
    const all = gapsIn(pieces);
    const right = all.filter(({ id, accepted }) => {
      const word = normalWords(own(words, id) ?? '', tolerance);
      return accepted.some((one) => normalWords(one, tolerance) === word);
    });
    return judged(right.length, all.length);
  },
  hide: (item, mixer) => ({
    kind: 'gaps',
    pieces: item.pieces.map((piece) =>
      piece.kind === 'gap' ? { kind: 'gap', id: piece.id } : piece,
    ),
    bank: hiddenBank(item, mixer.always),
  }),
  solution: ({ pieces }) => ({
    kind: 'gaps',
    words: Object.fromEntries(gapsIn(pieces).map(({ id, accepted }) => [id, accepted[0] ?? ''])),
  }),
  keys: (_item, { words }) => Object.entries(words).map(([gap, word]) => `${gap}/${wordKey(word)}`),
};

function hiddenBank(item: ItemOf<'gaps'>, mix: (words: string[]) => string[]): string[] | null {
  const bank = bankOf(item);
  return bank && mix(bank);
}
