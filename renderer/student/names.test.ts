import { describe, expect, it } from 'vitest';
import { choiceLetter, columnsFor, inSentence } from './names.ts';

describe('names on the page', () => {
  it('leaves ordinary names alone and isolates those written from right to left', () => {
    expect(inSentence('Léa')).toBe('Léa');
    expect(inSentence('محمد')).toBe('\u2068محمد\u2069');
  });

  it('shortens an absurd name without cutting an emoji in two', () => {
    expect(inSentence('A'.repeat(200))).toBe(`${'A'.repeat(23)}…`);
    expect(inSentence('🦊'.repeat(200), 4)).toBe('🦊🦊🦊…');
  });

  it('lays one to sixty names out in a grid that is wider than high', () => {
    for (let count = 1; count <= 60; count += 1) {
      const columns = columnsFor(count);
      expect(columns).toBeLessThanOrEqual(11);
      expect(Math.ceil(count / columns)).toBeLessThanOrEqual(Math.max(2, columns));
    }
  });

  it('letters the choices', () => {
    expect([0, 3, 5].map(choiceLetter)).toEqual(['A', 'D', 'F']);
  });
});
