import { describe, expect, it } from 'vitest';
import { forgetPairing, phoneToken, readPairing, safeMemory } from './pairing.ts';

const SECRET = 'ab'.repeat(32);

function stored() {
  const kept = new Map<string, string>();
  return safeMemory(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }));
}

const fill = (bytes: Uint8Array<ArrayBuffer>) => bytes.fill(10);

describe('what the phone keeps', () => {
  it('is the scanned secret, also after a reload, until it is forgotten', () => {
    const memory = stored();
    expect(readPairing(memory, '')).toBeNull();
    expect(readPairing(memory, `#${SECRET}`)).toBe(SECRET);
    expect(readPairing(memory, '')).toBe(SECRET);
    forgetPairing(memory);
    expect(readPairing(memory, '')).toBeNull();
  });

  it('is not replaced by a fragment that is no secret', () => {
    const memory = stored();
    readPairing(memory, `#${SECRET}`);
    expect(readPairing(memory, '#menu')).toBe(SECRET);
    expect(readPairing(memory, `#${SECRET}0`)).toBe(SECRET);
  });

  it('is a token of its own, made once', () => {
    const memory = stored();
    expect(phoneToken(memory, fill)).toBe('0a'.repeat(16));
    expect(phoneToken(memory, (bytes) => bytes.fill(1))).toBe('0a'.repeat(16));
  });

  it('lasts as long as the page where nothing may be stored', () => {
    const memory = safeMemory(() => {
      throw new Error('refused');
    });
    expect(readPairing(memory, `#${SECRET}`)).toBe(SECRET);
    expect(readPairing(memory, '')).toBe(SECRET);
    forgetPairing(memory);
    expect(readPairing(memory, '')).toBeNull();
  });
});
