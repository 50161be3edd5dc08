import { describe, expect, it } from 'vitest';
import { rovingIndex } from './roving.ts';

describe('arrow keys', () => {
  it('go round in both directions', () => {
    expect(rovingIndex('ArrowRight', 2, 3)).toBe(0);
    expect(rovingIndex('ArrowLeft', 0, 3)).toBe(2);
    expect(rovingIndex('ArrowDown', 0, 3, 'vertical')).toBe(1);
  });

  it('go to both ends, and from nowhere to an end', () => {
    expect(rovingIndex('Home', 1, 3)).toBe(0);
    expect(rovingIndex('End', 1, 3)).toBe(2);
    expect(rovingIndex('ArrowDown', -1, 3, 'vertical')).toBe(0);
    expect(rovingIndex('ArrowUp', -1, 3, 'vertical')).toBe(2);
  });

  it('leave the other axis, other keys and empty lists alone', () => {
    expect(rovingIndex('ArrowDown', 0, 3)).toBeUndefined();
    expect(rovingIndex('a', 0, 3)).toBeUndefined();
    expect(rovingIndex('End', -1, 0)).toBeUndefined();
  });
});
