import { describe, expect, it } from 'vitest';
import type { LaptopItem } from '#protocol/activity/item.ts';
import { isComplete, isPossible, startOf, tidy } from './sendable.ts';

const base = { id: 'i', prompt: { text: '?' } };
const part = (id: string) => ({ id, text: id });

describe('what can be sent', () => {
  it('is a number as it is typed in France, and nothing half typed', () => {
    const item: LaptopItem = { ...base, kind: 'number', unit: '' };
    const given = (text: string) => isPossible(item, { kind: 'number', text });
    expect(['3,5', '3.5', '-2', '1 000', ',5'].map(given)).toEqual(Array(5).fill(true));
    expect(['', '-', ',', '3,,5', 'trois'].map(given)).toEqual(Array(5).fill(false));
  });

  it('is an order from the beginning, and a choice only once there is one', () => {
    const order: LaptopItem = { ...base, kind: 'order', parts: [part('a'), part('b')] };
    expect(startOf(order)).toEqual({ kind: 'order', order: ['a', 'b'] });
    const choice: LaptopItem = { ...base, kind: 'choice', several: false, choices: [part('a')] };
    expect(startOf(choice)).toBeNull();
    expect(isPossible(choice, null)).toBe(false);
    expect(isPossible(choice, { kind: 'choice', chosen: ['a'] })).toBe(true);
  });

  it('is never of another kind', () => {
    const item: LaptopItem = { ...base, kind: 'number', unit: '' };
    expect(isPossible(item, { kind: 'short-text', text: '3' })).toBe(false);
  });

  it('may be half done, and shines when all is done', () => {
    const item: LaptopItem = {
      ...base,
      kind: 'sort',
      boxes: [part('x'), part('y')],
      parts: [part('a'), part('b')],
    };
    const half = { kind: 'sort' as const, boxes: { a: 'x' } };
    expect([isPossible(item, half), isComplete(item, half)]).toEqual([true, false]);
    expect(isComplete(item, { kind: 'sort', boxes: { a: 'x', b: 'y' } })).toBe(true);
    const gaps: LaptopItem = {
      ...base,
      kind: 'gaps',
      pieces: [{ kind: 'gap', id: 'a' }],
      bank: null,
    };
    expect(isPossible(gaps, { kind: 'gaps', words: { a: ' ' } })).toBe(false);
    expect(isComplete(gaps, { kind: 'gaps', words: { a: 'lit' } })).toBe(true);
  });

  it('goes out without what is empty', () => {
    expect(tidy({ kind: 'gaps', words: { a: 'lit', b: ' ' } })).toEqual({
      kind: 'gaps',
      words: { a: 'lit' },
    });
    expect(tidy({ kind: 'poll', chosen: [], words: [' mer ', '', 'mer'] })).toEqual({
      kind: 'poll',
      chosen: [],
      words: ['mer'],
    });
  });
});
