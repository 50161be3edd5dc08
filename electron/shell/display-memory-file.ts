import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { parseDisplayMemories, type DisplayMemory } from '#protocol/display-memory.ts';
import { withDisplay } from '#protocol/displays.ts';

/** Remembers the boards' displays in a file, one per room; forgets quietly where it may not write. */
export function createDisplayMemoryFile(file: string): {
  load(): readonly DisplayMemory[];
  save(memory: DisplayMemory): void;
} {
  let memories = read(file);
  return {
    load: () => memories,
    save(next) {
      memories = withDisplay(memories, next);
      try {
        writeWhole(file, JSON.stringify(memories));
      } catch {
        // A full or read-only disk costs the memory of a display; the app itself tells of the disk.
      }
    },
  };
}

function read(file: string): DisplayMemory[] {
  try {
    return parseDisplayMemories(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
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
