import { describe, expect, it } from 'vitest';
import { safeMemory } from './identity.ts';
import { readSticker } from './sticker.ts';

const noStorage = () =>
  safeMemory(() => {
    throw new Error('blocked');
  });

describe("the sticker's number", () => {
  it('is told until the class knows the laptop, also after a reload', () => {
    const memory = noStorage();
    let shown = '';
    const scanned = readSticker(memory, '?c=4721&portable=07', (search) => (shown = search));
    expect([scanned.told(), shown]).toEqual([{ number: 7 }, '?c=4721']);
    const again = readSticker(memory, '');
    expect(again.told()).toEqual({ number: 7 });
    again.known(12);
    expect(readSticker(memory, '').number()).toBe(12);
    expect(readSticker(memory, '').told()).toEqual({});
  });

  it('is nothing when it is no number of the lot', () => {
    for (const odd of ['0', '5001', '-1', '1e3', 'abc', '']) {
      expect(readSticker(noStorage(), `?portable=${odd}`).told()).toEqual({});
    }
  });
});
