import { displayMemorySchema, type DisplayMemory } from '#protocol/display-memory.ts';

const KEY = 'ardoise.board-display';

/** Remembers the board's display in this browser; forgets quietly where it may not store. */
export function createDisplayMemory(storage: Pick<Storage, 'getItem' | 'setItem'>) {
  let memory = read();

  function read(): DisplayMemory | null {
    try {
      return displayMemorySchema.parse(JSON.parse(storage.getItem(KEY) ?? 'null'));
    } catch {
      return null;
    }
  }

  return {
    load: () => memory,
    save(next: DisplayMemory): void {
      memory = next;
      try {
        storage.setItem(KEY, JSON.stringify(next));
      } catch {
        // A full or forbidden storage costs the memory of a display, nothing else.
      }
    },
  };
}
