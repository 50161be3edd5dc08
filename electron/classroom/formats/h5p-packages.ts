import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { zipDirectory, type ZipEntry } from './zip.ts';

/** Files out of stored H5P packages, without ever unpacking one onto the disk. */
export interface H5pPackages {
  find(blob: string, name: string): Promise<PackedFile | null>;
}

export interface PackedFile {
  entry: ZipEntry;
  /** As it lies in the package: whoever gets it unpacks it. */
  packed(): Readable;
  /** Unpacked here. */
  plain(): Readable;
}

/** As many as a class has in hand at once, and some. */
const MOST_OPEN = 16;

export function createH5pPackages(pathOf: (blob: string) => string): H5pPackages {
  const known = new Map<string, Promise<Map<string, ZipEntry> | null>>();

  function directory(blob: string): Promise<Map<string, ZipEntry> | null> {
    const found = known.get(blob);
    if (found) return found;
    const read = readDirectory(pathOf(blob)).catch(() => null);
    known.set(blob, read);
    const [oldest] = known.keys();
    if (known.size > MOST_OPEN && oldest !== undefined) known.delete(oldest);
    return read;
  }

  return {
    async find(blob, name) {
      const entry = (await directory(blob))?.get(name);
      if (!entry) return null;
      const packed = () =>
        entry.packedSize === 0
          ? Readable.from([])
          : createReadStream(pathOf(blob), {
              start: entry.start,
              end: entry.start + entry.packedSize - 1,
            });
      return { entry, packed, plain: () => (entry.packed ? unpack(packed()) : packed()) };
    },
  };
}

function unpack(packed: Readable): Readable {
  const inflate = createInflateRaw();
  packed.on('error', (error) => inflate.destroy(error));
  inflate.on('close', () => packed.destroy());
  return packed.pipe(inflate);
}

async function readDirectory(path: string): Promise<Map<string, ZipEntry> | null> {
  const file = await open(path, 'r');
  try {
    const entries = await zipDirectory(file, (await file.stat()).size);
    return entries && new Map(entries.map((entry) => [entry.name, entry]));
  } finally {
    await file.close();
  }
}
