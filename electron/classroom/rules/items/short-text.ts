import type { ItemRules } from './contract.ts';
import { judged, normalWords, wordKey } from './values.ts';

/** K11 */
export const shortText: ItemRules<'short-text'> = {
  accepts: (_item, { text }) => text.trim() !== '',
  judge({ accepted, tolerance }, { text }) {
    if (accepted.length === 0) return null;
    const words = normalWords(text, tolerance);
    return judged(accepted.some((one) => normalWords(one, tolerance) === words) ? 1 : 0, 1);
  },
  hide: () => ({ kind: 'short-text' }),
  solution: ({ accepted: [first] }) =>
    first === undefined ? null : { kind: 'short-text', text: first },
  keys: (_item, { text }) => [wordKey(text)],
};
