import type { FileHandle } from 'node:fs/promises';

export interface ZipEntry {
  name: string;
  /** Where its bytes begin in the file. */
  start: number;
  size: number;
}

/** The end of a zip, with the longest comment it may have. */
const TAIL = 22 + 65_535;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 10_000;
const MOST_DIRECTORY = 4 * 1024 * 1024;

/**
 * What lies in a zip whose entries are stored as they are: nothing is ever unpacked, so nothing can
 * swell. Null for any other file, and for one whose entries overlap or stand outside of it.
 */
export async function zipEntries(file: FileHandle, fileSize: number): Promise<ZipEntry[] | null> {
  const tail = await read(file, Math.max(0, fileSize - TAIL), Math.min(fileSize, TAIL));
  const end = endOf(tail);
  if (end === null) return null;
  const count = tail.readUInt16LE(end + 10);
  const [length, begin] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (count > MOST_ENTRIES || length > MOST_DIRECTORY || begin + length > fileSize) return null;
  const directory = await read(file, begin, length);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL) return null;
    const nameLength = directory.readUInt16LE(at + 28);
    const stored = directory.readUInt16LE(at + 10) === 0;
    const size = directory.readUInt32LE(at + 24);
    const local = directory.readUInt32LE(at + 42);
    if (!stored || directory.readUInt32LE(at + 20) !== size) return null;
    const start = await startOf(file, local, fileSize);
    if (start === null || start + size > begin) return null;
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({ name, start, size });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return overlap(entries) ? null : entries;
}

function endOf(tail: Buffer): number | null {
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END) return at;
  }
  return null;
}

async function startOf(file: FileHandle, at: number, fileSize: number): Promise<number | null> {
  if (at + 30 > fileSize) return null;
  const head = await read(file, at, 30);
  if (head.readUInt32LE(0) !== LOCAL) return null;
  return at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
}

function overlap(entries: readonly ZipEntry[]): boolean {
  const inOrder = entries.toSorted((a, b) => a.start - b.start);
  return inOrder.some(
    ({ start, size }, index) => start + size > (inOrder[index + 1]?.start ?? Infinity),
  );
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  if (bytesRead < length) throw new RangeError('the file ends early');
  return bytes;
}
