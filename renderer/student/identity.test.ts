import { describe, expect, it } from 'vitest';
import {
  firstCode,
  laptopToken,
  randomHex,
  rememberCode,
  safeMemory,
  searchWithoutCode,
} from './identity.ts';

const blocked = () => {
  throw new Error('storage is blocked');
};
const fill = (bytes: Uint8Array) => bytes.forEach((_, index) => (bytes[index] = index));

describe("the laptop's identity", () => {
  it('makes 32 hex digits, and keeps the first ones', () => {
    const memory = safeMemory(blocked);
    expect(randomHex(fill)).toBe('000102030405060708090a0b0c0d0e0f');
    const token = laptopToken(memory, fill);
    const other = laptopToken(memory, (bytes) => bytes.fill(255));
    expect(other).toBe(token);
  });

  it('replaces a token that is none', () => {
    const memory = safeMemory(blocked);
    memory.setItem('ardoise-token', 'nonsense');
    expect(laptopToken(memory, fill)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('takes the code of the address first, then the one of last time, else none', () => {
    const memory = safeMemory(blocked);
    expect(firstCode(memory, '')).toBeNull();
    rememberCode(memory, '4217');
    expect(firstCode(memory, '')).toBe('4217');
    expect(firstCode(memory, '?c=0815')).toBe('0815');
    expect(firstCode(memory, '?c=12345')).toBe('4217');
    rememberCode(memory, null);
    expect(firstCode(memory, '?c=abcd')).toBeNull();
  });

  it('takes only the code out of the address', () => {
    expect(searchWithoutCode('?c=4217&lang=de')).toBe('?lang=de');
    expect(searchWithoutCode('?c=4217')).toBe('');
  });
});
