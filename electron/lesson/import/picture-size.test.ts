import { describe, expect, it } from 'vitest';
import { pictureSize } from './picture-size.ts';

function sizeOf(bytes: number[] | Buffer) {
  const file = Buffer.from(bytes);
  const read = (from: number, length: number) =>
    Promise.resolve(file.toString('latin1', from, from + length));
  return pictureSize(file.toString('latin1', 0, 1024), read, file.length);
}
const frame = [0xff, 0xc0, 0, 17, 8, 0x02, 0x58, 0x03, 0x20, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];

describe('the size of a picture', () => {
  it('is found in a JPEG behind profiles and fill bytes, however long', async () => {
    expect(await sizeOf([0xff, 0xd8, ...frame])).toEqual({ width: 800, height: 600 });
    const profile = Buffer.concat([Buffer.from([0xff, 0xe2, 0xff, 0xff]), Buffer.alloc(65_533)]);
    const long = Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      profile,
      profile,
      Buffer.from([0xff, 0xff, ...frame]),
    ]);
    expect(await sizeOf(long)).toEqual({ width: 800, height: 600 });
  });

  it('is nothing in a JPEG that is cut off or circles', async () => {
    const none = { width: 0, height: 0 };
    expect(await sizeOf([0xff, 0xd8, 0xff, 0xe0, 0, 4])).toEqual(none);
    expect(await sizeOf([0xff, 0xd8, ...Array<number>(900).fill(0xff)])).toEqual(none);
    expect(await sizeOf([0xff, 0xd8, 0xff, 0xc4, 0, 2, ...Array<number>(20).fill(0)])).toEqual(
      none,
    );
  });

  it('is found in the three kinds of WebP', async () => {
    const webp = (kind: string, put: (bytes: Buffer) => void) => {
      const bytes = Buffer.alloc(40);
      bytes.write(`RIFF....WEBP${kind}`, 'latin1');
      put(bytes);
      return bytes;
    };
    const extended = webp('VP8X', (bytes) => {
      bytes.writeUIntLE(799, 24, 3);
      bytes.writeUIntLE(599, 27, 3);
    });
    const lossless = webp('VP8L', (bytes) => bytes.writeUInt32LE(799 | (599 << 14), 21));
    const lossy = webp('VP8 ', (bytes) => {
      bytes.writeUInt16LE(800, 26);
      bytes.writeUInt16LE(600, 28);
    });
    for (const bytes of [extended, lossless, lossy]) {
      expect(await sizeOf(bytes)).toEqual({ width: 800, height: 600 });
    }
    expect(await sizeOf(lossy.subarray(0, 20))).toEqual({ width: 0, height: 0 });
  });

  it('is not asked of other files', async () => {
    expect(await sizeOf(Buffer.from('%PDF-1.7 and more'))).toBeNull();
    expect(await sizeOf(Buffer.from('RIFF....WAVEfmt '))).toBeNull();
  });
});
