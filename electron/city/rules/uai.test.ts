import { describe, expect, it } from 'vitest';
import { isUaiSound, uaiLetter } from './uai.ts';

describe('key letter of a school identifier', () => {
  it('[C11] is the letter of the number modulo 23', () => {
    expect(uaiLetter('0350594')).toBe('F');
    expect(uaiLetter('0350612')).toBe('A');
    expect(uaiLetter('0000022')).toBe('Z');
  });

  it('[C11] tells a sound identifier from one with a wrong letter or form', () => {
    expect(isUaiSound('0350594F')).toBe(true);
    expect(isUaiSound('0350594G')).toBe(false);
    expect(isUaiSound('350594F')).toBe(false);
    expect(isUaiSound('0350594f')).toBe(false);
  });
});
