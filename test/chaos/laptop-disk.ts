import type { PageWorld } from './page-world.ts';

/**
 * What survives a reload and an empty battery: localStorage, and as much of IndexedDB as the
 * student page uses. A transaction is on the disk when it says so, and not a moment before.
 */
export interface LaptopDisk {
  readonly storage: Storage;
  /** The IndexedDB of one page on this disk. */
  indexedDb(world: PageWorld): IDBFactory;
}

type Rows = Map<string, unknown>;
interface Table {
  keyPath: string;
  rows: Rows;
}
type Database = Map<string, Table>;

export function createLaptopDisk(random: () => number): LaptopDisk {
  const databases = new Map<string, { version: number; tables: Database }>();
  const texts = new Map<string, string>();

  /** A disk answers a little later, and in the order in which it was asked. */
  function queueOf(world: PageWorld) {
    let last = Promise.resolve();
    return (work: () => void) => {
      last = last.then(
        () =>
          new Promise((resolve) =>
            later(() => {
              world.enter(work);
              resolve();
            }, random() * 4),
          ),
      );
    };
  }

  function factory(world: PageWorld) {
    const queue = queueOf(world);
    return {
      open(name: string, version = 1) {
        const request = newRequest();
        queue(() => {
          const known = databases.get(name) ?? { version: 0, tables: new Map<string, Table>() };
          const isOld = known.version < version;
          databases.set(name, { ...known, version: Math.max(version, known.version) });
          request.result = openDatabase(known.tables, queue);
          if (isOld) request.onupgradeneeded?.({ oldVersion: known.version, target: request });
          request.onsuccess?.({ target: request });
        });
        return request;
      },
    };
  }

  return {
    storage: {
      getItem: (key: string) => texts.get(key) ?? null,
      setItem: (key: string, value: string) => void texts.set(key, value),
      removeItem: (key: string) => void texts.delete(key),
      clear: () => texts.clear(),
      key: (index: number) => [...texts.keys()][index] ?? null,
      get length() {
        return texts.size;
      },
    },
    indexedDb: (world) => factory(world) as unknown as IDBFactory,
  };
}

const later = globalThis.setTimeout;
type Listener = ((event: object) => void) | null;

interface FakeRequest {
  result: unknown;
  error: unknown;
  onsuccess: Listener;
  onerror: Listener;
  onupgradeneeded: Listener;
  onblocked: Listener;
}

function newRequest(): FakeRequest {
  return {
    result: undefined,
    error: null,
    onsuccess: null,
    onerror: null,
    onupgradeneeded: null,
    onblocked: null,
  };
}

function openDatabase(tables: Database, queue: (work: () => void) => void) {
  return {
    objectStoreNames: { contains: (name: string) => tables.has(name) },
    createObjectStore(name: string, { keyPath }: { keyPath: string }) {
      tables.set(name, { keyPath, rows: new Map() });
    },
    deleteObjectStore: (name: string) => void tables.delete(name),
    close: () => undefined,
    transaction: () => newTransaction(tables, queue),
  };
}

function newTransaction(tables: Database, queue: (work: () => void) => void) {
  const changes: (() => void)[] = [];
  const asked: { request: FakeRequest; read: () => unknown }[] = [];
  const transaction = {
    oncomplete: null as Listener,
    onerror: null as Listener,
    onabort: null as Listener,
    objectStore(name: string) {
      const table = tables.get(name);
      if (!table) throw new Error(`no store ${name}`);
      const ask = (read: () => unknown) => {
        const request = newRequest();
        asked.push({ request, read });
        return request;
      };
      const change = (work: () => void) => {
        changes.push(work);
        return ask(() => undefined);
      };
      return {
        getAll: () => ask(() => structuredClone([...table.rows.values()])),
        get: (key: string) => ask(() => structuredClone(table.rows.get(key))),
        put(value: Record<string, unknown>) {
          const copy = structuredClone(value);
          return change(() => table.rows.set(String(copy[table.keyPath]), copy));
        },
        delete: (key: string) => change(() => table.rows.delete(key)),
        clear: () => change(() => table.rows.clear()),
      };
    },
  };
  queue(() => {
    for (const { request, read } of asked) {
      request.result = read();
      request.onsuccess?.({ target: request });
    }
    for (const work of changes) work();
    transaction.oncomplete?.({});
  });
  return transaction;
}
