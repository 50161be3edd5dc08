/** How a JPEG is to be turned, by its EXIF note: 1 (as it is) to 8. */
export function jpegTurn(bytes: Buffer): number {
  let at = 2;
  while (at + 10 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const length = bytes.readUInt16BE(at + 2);
    if (marker === 0xe1 && bytes.toString('latin1', at + 4, at + 10) === 'Exif\0\0') {
      return orientationIn(bytes.subarray(at + 10, at + 2 + length));
    }
    if (marker === 0xda) break;
    at += 2 + length;
  }
  return 1;
}

const ORIENTATION = 0x0112;

/** In the first directory of a TIFF, which EXIF is. */
function orientationIn(tiff: Buffer): number {
  if (tiff.length < 14) return 1;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return 1;
  const count = short(first);
  for (
    let entry = first + 2;
    entry + 12 <= Math.min(tiff.length, first + 2 + count * 12);
    entry += 12
  ) {
    const turn = short(entry) === ORIENTATION ? short(entry + 8) : 0;
    if (turn >= 1 && turn <= 8) return turn;
  }
  return 1;
}
