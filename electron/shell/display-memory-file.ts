import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { displayMemorySchema, type DisplayMemory } from '#protocol/display-memory.ts';

/** Remembers the board's display in a file; forgets quietly where it may not write. */
export function createDisplayMemoryFile(file: string): {
  load(): DisplayMemory | null;
  save(memory: DisplayMemory): void;
} {
  let memory = read(file);
  return {
    load: () => memory,
    save(next) {
      memory = next;
      try {
        writeWhole(file, JSON.stringify(next));
      } catch {
        // A full or read-only disk costs the memory of a display; the app itself tells of the disk.
      }
    },
  };
}

function read(file: string): DisplayMemory | null {
  try {
    return displayMemorySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function writeWhole(file: string, text: string): void {
  const draft = `${file}.new`;
  const handle = openSync(draft, 'w');
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
}
