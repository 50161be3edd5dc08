import type { Memory } from './identity.ts';

/** A few small things that survive a reload, each under its id. */
export interface Shelf<Entry extends { id: string }> {
  load(): Promise<readonly Entry[]>;
  put(entry: Entry): Promise<void>;
  remove(entryId: string): Promise<void>;
}

export interface ShelfPlace<Entry> {
  database: string;
  store: string;
  /** The key in `Memory` where there is no IndexedDB. */
  memoryKey: string;
  /** What can be read of what lies there. */
  readable(found: unknown): readonly Entry[];
}

/** IndexedDB where it works, else `memory`. */
export function createShelf<Entry extends { id: string }>(
  factory: () => IDBFactory,
  memory: Memory,
  place: ShelfPlace<Entry>,
): Shelf<Entry> {
  const plain = plainShelf(memory, place);
  const opened = openDatabase(factory, place);
  // Who waits for what may never come would lose the answer in hand; what comes late is still used.
  let database: IDBDatabase | null = null;
  const inTime = Promise.race([
    opened.then((open) => (database = open)).catch(() => null),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), OPEN_WITHIN_MS)),
  ]);

  async function run<Result>(
    onDatabase: (open: IDBDatabase) => Promise<Result>,
    otherwise: () => Promise<Result>,
  ): Promise<Result> {
    const open = database ?? (await inTime);
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
        (open) => promised(open.transaction(place.store).objectStore(place.store).getAll()),
        async () => [],
      );
      return [...place.readable(kept), ...(await plain.load())];
    },
    put: (entry) =>
      run(
        (open) => written(open, place.store, (store) => store.put(entry)),
        () => plain.put(entry),
      ),
    async remove(entryId) {
      await plain.remove(entryId);
      await run(
        (open) => written(open, place.store, (store) => store.delete(entryId)),
        async () => {},
      );
    },
  };
}

/** One JSON text under one key: for browsers that block or break IndexedDB. */
export function plainShelf<Entry extends { id: string }>(
  memory: Memory,
  { memoryKey, readable }: ShelfPlace<Entry>,
): Shelf<Entry> {
  const read = (): readonly Entry[] => {
    try {
      return readable(JSON.parse(memory.getItem(memoryKey) ?? '[]'));
    } catch {
      return [];
    }
  };
  const write = (entries: readonly Entry[]) => {
    if (entries.length === 0) memory.removeItem(memoryKey);
    else memory.setItem(memoryKey, JSON.stringify(entries));
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
      const entries = read();
      if (entries.some((entry) => entry.id === entryId)) {
        write(entries.filter((entry) => entry.id !== entryId));
      }
    },
  };
}

/** Private windows of some browsers never answer an open: half a second is enough to know. */
const OPEN_WITHIN_MS = 500;

function openDatabase(
  factory: () => IDBFactory,
  { database, store }: Pick<ShelfPlace<unknown>, 'database' | 'store'>,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory().open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'id' });
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

function written(
  open: IDBDatabase,
  name: string,
  change: (store: IDBObjectStore) => unknown,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = open.transaction(name, 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(new Error('aborted'));
    transaction.onerror = () => reject(new Error('failed'));
    change(transaction.objectStore(name));
  });
}
