import { expect, it } from 'vitest';
import { partsInGaps, wordsAsParts } from './bank-words.ts';

it('tells which of two equal words lies where', () => {
  const parts = wordsAsParts(['le', 'la', 'le']);
  expect(partsInGaps(parts, { a: 'le', b: 'le' })).toEqual({ a: 'word-0', b: 'word-2' });
  expect(partsInGaps(parts, { a: 'la', b: 'les' })).toEqual({ a: 'word-1' });
});
