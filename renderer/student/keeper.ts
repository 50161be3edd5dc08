import type { Memory } from './identity.ts';
import type { Outbox } from './outbox.ts';
import { outboxEntrySchema, type OutboxEntry } from './outbox-entry.ts';
import { createShelf, plainShelf, type Shelf, type ShelfPlace } from './shelf.ts';

/** Where unacknowledged answers survive a reload, a crash or an empty battery. */
export type Keeper = Shelf<OutboxEntry>;

const PLACE: ShelfPlace<OutboxEntry> = {
  database: 'ardoise-student',
  store: 'outbox',
  memoryKey: 'ardoise-outbox',
  readable,
};

/** IndexedDB where it works, else `memory`. An answer is never refused because a disk is full. */
export function createKeeper(factory: () => IDBFactory, memory: Memory): Keeper {
  return createShelf(factory, memory, PLACE);
}

/** One JSON text under one key: for browsers that block or break IndexedDB. */
export function plainKeeper(memory: Memory): Keeper {
  return plainShelf(memory, PLACE);
}

/** What can be read as answers; anything else that lies there is not ours. */
function readable(found: unknown): Outbox {
  const entries: unknown[] = Array.isArray(found) ? found : [];
  return entries.flatMap((entry) => {
    const parsed = outboxEntrySchema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}
