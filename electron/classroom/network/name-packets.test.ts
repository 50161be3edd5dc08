import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, question, readPacket } from './name-packets.ts';

describe('the packets of a .local name', () => {
  it('[N9] ask for an address and give it', () => {
    expect(readPacket(question('Ardoise-417.local'))).toEqual({
      asked: ['ardoise-417.local'],
      answers: [],
    });
    expect(readPacket(answer('ardoise-417.local', '192.168.1.20'))).toEqual({
      asked: [],
      answers: [{ name: 'ardoise-417.local', address: '192.168.1.20' }],
    });
  });

  it('are read with names that go on elsewhere, never in circles', () => {
    // As others write two questions: the second name ends where the first one does.
    const one = question('a.local');
    const two = Buffer.concat([one, Buffer.from([1, 0x62, 0xc0, 14, 0, 1, 0, 1])]);
    two.writeUInt16BE(2, 4);
    expect(readPacket(two).asked).toEqual(['a.local', 'b.local']);
    const circle = Buffer.concat([one.subarray(0, 12), Buffer.from([0xc0, 12, 0, 1, 0, 1])]);
    expect(readPacket(circle).asked).toEqual([]);
  });

  it('are nothing when they are noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        readPacket(Buffer.from(noise));
      }),
    );
  });
});
