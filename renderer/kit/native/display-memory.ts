import * as z from 'zod/mini';
import type { DisplayMemory } from './displays.ts';

const KEY = 'ardoise.board-display';
const schema = z.object({
  label: z.string(),
  width: z.number(),
  height: z.number(),
  internal: z.boolean(),
});

/** Remembers the board's display in this browser; forgets quietly where it may not store. */
export function createDisplayMemory(storage: Pick<Storage, 'getItem' | 'setItem'>) {
  let memory = read();

  function read(): DisplayMemory | null {
    try {
      return schema.parse(JSON.parse(storage.getItem(KEY) ?? 'null'));
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
