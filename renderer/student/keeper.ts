import { outboxEntrySchema, type Outbox, type OutboxEntry } from './outbox.ts';
import type { Memory } from './identity.ts';

/** Where unacknowledged answers survive a reload, a crash or an empty battery. */
export interface Keeper {
  load(): Promise<Outbox>;
  put(entry: OutboxEntry): Promise<void>;
  remove(entryId: string): Promise<void>;
}

const DATABASE = 'ardoise-student';
const STORE = 'outbox';
const FALLBACK_KEY = 'ardoise-outbox';

/** IndexedDB where it works, else `memory`. An answer is never refused because a disk is full. */
export function createKeeper(factory: () => IDBFactory, memory: Memory): Keeper {
  const plain = plainKeeper(memory);
  const database = openDatabase(factory).catch(() => null);

  async function run<Result>(
    onDatabase: (open: IDBDatabase) => Promise<Result>,
    otherwise: () => Promise<Result>,
  ): Promise<Result> {
    const open = await database;
    if (!open) return otherwise();
    try {
      return await onDatabase(open);
    } catch {
      return otherwise();
    }
  }

  return {
    async load() {
      const kept = await run(
        (open) => promised(open.transaction(STORE).objectStore(STORE).getAll()),
        async () => [],
      );
      return [...readable(kept), ...(await plain.load())];
    },
    put: (entry) =>
      run(
        (open) => written(open, (store) => store.put(entry)),
        () => plain.put(entry),
      ),
    async remove(entryId) {
      await plain.remove(entryId);
      await run(
        (open) => written(open, (store) => store.delete(entryId)),
        async () => {},
      );
    },
  };
}

/** One JSON text under one key: for browsers that block or break IndexedDB. */
export function plainKeeper(memory: Memory): Keeper {
  const read = (): Outbox => {
    try {
      return readable(JSON.parse(memory.getItem(FALLBACK_KEY) ?? '[]'));
    } catch {
      return [];
    }
  };
  const write = (outbox: Outbox) => {
    if (outbox.length === 0) memory.removeItem(FALLBACK_KEY);
    else memory.setItem(FALLBACK_KEY, JSON.stringify(outbox));
  };
  return {
    load: () => Promise.resolve(read()),
    async put(entry) {
      try {
        write([...read().filter((kept) => kept.id !== entry.id), entry]);
      } catch {
        // Full or blocked: the page's own copy is all there is, and it is still sent.
      }
    },
    async remove(entryId) {
      const outbox = read();
      if (outbox.some((entry) => entry.id === entryId)) {
        write(outbox.filter((entry) => entry.id !== entryId));
      }
    },
  };
}

/** What can be read as answers; anything else that lies there is not ours. */
function readable(found: unknown): Outbox {
  const entries: unknown[] = Array.isArray(found) ? found : [];
  return entries.flatMap((entry) => {
    const parsed = outboxEntrySchema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Private windows of some browsers never answer an open: half a second is enough to know. */
const OPEN_WITHIN_MS = 500;

function openDatabase(factory: () => IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('too slow')), OPEN_WITHIN_MS);
    const request = factory().open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('refused'));
    request.onblocked = () => reject(new Error('blocked'));
  });
}

function promised<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('failed'));
  });
}

function written(open: IDBDatabase, change: (store: IDBObjectStore) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = open.transaction(STORE, 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(new Error('aborted'));
    transaction.onerror = () => reject(new Error('failed'));
    change(transaction.objectStore(STORE));
  });
}
