import { parseDisplayMemories, type DisplayMemory } from '#protocol/display-memory.ts';
import { withDisplay } from '#protocol/displays.ts';

const KEY = 'ardoise.board-display';

/** Remembers the boards' displays in this browser, one per room; forgets quietly where it may not store. */
export function createDisplayMemory(storage: Pick<Storage, 'getItem' | 'setItem'>) {
  let memories = read();

  function read(): DisplayMemory[] {
    try {
      return parseDisplayMemories(JSON.parse(storage.getItem(KEY) ?? 'null'));
    } catch {
      return [];
    }
  }

  return {
    load: (): readonly DisplayMemory[] => memories,
    save(next: DisplayMemory): void {
      memories = withDisplay(memories, next);
      try {
        storage.setItem(KEY, JSON.stringify(memories));
      } catch {
        // A full or forbidden storage costs the memory of a display, nothing else.
      }
    },
  };
}
