import type { FileHandle } from 'node:fs/promises';
import { crc32, inflateRawSync } from 'node:zlib';

/** A zip that came from anywhere: nothing that it says of itself is believed. */
export interface ZipEntry {
  name: string;
  packed: boolean;
  /** Bytes in the file, and what they say they become. */
  packedSize: number;
  size: number;
  crc: number;
  /** Where its bytes begin. */
  start: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 20_000;
const TAIL = 22 + 65_535;

/**
 * Its files, in their order; null for what is no whole zip or hides something: encrypted, past
 * 4 GB, packed in a rare way, lying over each other (a zip bomb), twice under one name, or with a
 * name that leads out of its folder.
 */
export async function zipDirectory(file: FileHandle, fileSize: number): Promise<ZipEntry[] | null> {
  const tail = await read(file, Math.max(0, fileSize - TAIL), Math.min(fileSize, TAIL));
  const end = tail?.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06])) ?? -1;
  if (!tail || end < 0 || end + 22 > tail.length || tail.readUInt32LE(end) !== END) return null;
  const count = tail.readUInt16LE(end + 10);
  const [length, begin] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (count > MOST_ENTRIES || begin + length > fileSize) return null;
  const directory = await read(file, begin, length);
  if (!directory) return null;
  const entries: ZipEntry[] = [];
  for (let at = 0, index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY) return null;
    const lengths = [28, 30, 32].map((place) => directory.readUInt16LE(at + place));
    const [nameLength = 0] = lengths;
    const next = at + 46 + lengths.reduce((sum, one) => sum + one, 0);
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
    const method = directory.readUInt16LE(at + 10);
    const encrypted = (directory.readUInt16LE(at + 8) & 1) === 1;
    if (encrypted || (method !== 0 && method !== 8) || !isInside(name)) return null;
    const local = directory.readUInt32LE(at + 42);
    const head = await read(file, local, 30);
    if (!head || head.readUInt32LE(0) !== LOCAL) return null;
    const entry: ZipEntry = {
      name,
      packed: method === 8,
      crc: directory.readUInt32LE(at + 16),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      start: local + 30 + head.readUInt16LE(26) + head.readUInt16LE(28),
    };
    if (entry.start + entry.packedSize > begin) return null;
    if (!entry.packed && entry.size !== entry.packedSize) return null;
    if (!name.endsWith('/')) entries.push(entry);
    at = next;
  }
  return overlap(entries) || new Set(entries.map(({ name }) => name)).size < entries.length
    ? null
    : entries;
}

/** The bytes of one file; null when they are not what the zip says, or more than `most`. */
export async function entryBytes(
  file: FileHandle,
  entry: ZipEntry,
  most: number,
): Promise<Buffer | null> {
  if (entry.size > most || entry.packedSize > most) return null;
  const bytes = await read(file, entry.start, entry.packedSize);
  if (!bytes) return null;
  try {
    const whole = entry.packed
      ? inflateRawSync(bytes, { maxOutputLength: Math.max(1, entry.size) })
      : bytes;
    return whole.length === entry.size && crc32(whole) === entry.crc ? whole : null;
  } catch {
    return null;
  }
}

function isInside(name: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is meant
  const strange = name === '' || name.length > 1000 || /[\u0000-\u001f\\:]|^\//.test(name);
  return !strange && !name.split('/').includes('..');
}

function overlap(entries: readonly ZipEntry[]): boolean {
  const inOrder = entries
    .filter(({ packedSize }) => packedSize > 0)
    .toSorted((a, b) => a.start - b.start);
  return inOrder.some(
    ({ start, packedSize }, index) => start + packedSize > (inOrder[index + 1]?.start ?? Infinity),
  );
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer | null> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  return bytesRead < length ? null : bytes;
}
