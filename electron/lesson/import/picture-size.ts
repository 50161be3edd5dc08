/** Width and height in the header of a PNG, JPEG or WebP; zeros when it is cut off. */
export interface PictureSize {
  width: number;
  height: number;
}

/** Bytes of the file as Latin-1 text, one letter for each. */
type Read = (from: number, length: number) => Promise<string>;

const CUT_OFF: PictureSize = { width: 0, height: 0 };
/** A JPEG may carry a colour profile and a thumbnail in many pieces before its size. */
const MOST_SEGMENTS = 500;

/** Null for what is no picture. Only headers are read, so that no picture can swell. */
export async function pictureSize(
  start: string,
  read: Read,
  fileSize: number,
): Promise<PictureSize | null> {
  const head = Buffer.from(start, 'latin1');
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return pngSize(head);
  if (start.startsWith('\xff\xd8\xff')) return jpegSize(read, fileSize);
  if (/^RIFF[^]{4}WEBP/.test(start)) return webpSize(start.slice(12, 16), head);
  return null;
}

function pngSize(head: Buffer): PictureSize {
  if (head.length < 24 || head.toString('latin1', 12, 16) !== 'IHDR') return CUT_OFF;
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

async function jpegSize(read: Read, fileSize: number): Promise<PictureSize> {
  let at = 2;
  for (let count = 0; count < MOST_SEGMENTS && at + 9 < fileSize; count += 1) {
    const segment = Buffer.from(await read(at, 9), 'latin1');
    if (segment.length < 9 || segment[0] !== 0xff) return CUT_OFF;
    const marker = segment[1] ?? 0;
    if (marker === 0xff) {
      at += 1;
    } else if (isFrame(marker)) {
      return { width: segment.readUInt16BE(7), height: segment.readUInt16BE(5) };
    } else {
      at += 2 + segment.readUInt16BE(2);
    }
  }
  return CUT_OFF;
}

/** Start of a frame, which has the size; C4, C8 and CC are something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function webpSize(chunk: string, head: Buffer): PictureSize {
  if (head.length < 30) return CUT_OFF;
  if (chunk === 'VP8X') {
    return { width: 1 + head.readUIntLE(24, 3), height: 1 + head.readUIntLE(27, 3) };
  }
  if (chunk === 'VP8L') {
    const bits = head.readUInt32LE(21);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (chunk === 'VP8 ') {
    return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
  }
  return CUT_OFF;
}
