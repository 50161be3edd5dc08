import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Receipt } from '#protocol/report.ts';
import type { OutboxEntry } from '../rules/outbox.ts';
import { createMemoryOutbox } from './memory-outbox.ts';
import { createSqliteOutbox } from './sqlite-outbox.ts';
import type { OutboxStore } from './store.ts';

function entry(seq: number, changes: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    id: `r${seq}`,
    device: 'd1',
    seq,
    type: 'state',
    body: `{"seq":${seq}}`,
    sha256: String(seq).repeat(64).slice(0, 64),
    state: 'waiting',
    problem: null,
    ...changes,
  };
}
const RECEIPT: Receipt = {
  id: '019ab2c0-0000-7000-8000-000000000001',
  sha256: 'a'.repeat(64),
  received_at: '2026-11-23T08:00:00.000Z',
  city: 'Metz',
  key_id: '0123456789abcdef',
  public_key: 'AAAA',
  sig: 'AAAA',
};

interface Opened {
  store: OutboxStore;
  /** The same store as another start of the app finds it. */
  reopen: () => OutboxStore;
}
let folder = '';
let databases: DatabaseSync[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ardoise-outbox-'));
  databases = [];
});
afterEach(() => {
  for (const database of databases) database.close();
  rmSync(folder, { recursive: true, force: true });
});

function openSqlite(): DatabaseSync {
  const database = new DatabaseSync(join(folder, 'ardoise.db'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  databases.push(database);
  return database;
}
const ADAPTERS: Record<string, () => Opened> = {
  memory: () => {
    const store = createMemoryOutbox();
    return { store, reopen: () => store };
  },
  sqlite: () => ({
    store: createSqliteOutbox(openSqlite()),
    reopen: () => createSqliteOutbox(openSqlite()),
  }),
};
function add(store: OutboxStore, given: OutboxEntry, drop: string[] = []): void {
  const chain = { device: given.device, seq: given.seq, sha256: given.sha256 };
  store.append(() => ({ entry: given, chain, drop }));
}

describe.each(Object.entries(ADAPTERS))('outbox store: %s', (_name, open) => {
  it('starts empty', () => {
    const { store } = open();
    expect(store.load()).toEqual([]);
    expect(store.lastReceipt()).toBeNull();
    expect(store.clockAheadSeconds()).toBeNull();
    expect(store.pinnedKey('http://city')).toBeNull();
    store.append((chain, stored) => {
      expect([chain, stored]).toEqual([null, []]);
      return { entry: entry(1), chain: { device: 'd1', seq: 1, sha256: 'x' }, drop: [] };
    });
  });

  it('keeps entries by number, and the chain, over a restart', () => {
    const { store, reopen } = open();
    add(store, entry(2, { type: 'defect' }));
    add(store, entry(1));
    const again = reopen();
    expect(again.load()).toEqual([entry(1), entry(2, { type: 'defect' })]);
    again.append((chain, stored) => {
      expect(chain).toEqual({ device: 'd1', seq: 1, sha256: entry(1).sha256 });
      expect(stored).toHaveLength(2);
      return { entry: entry(3), chain: { device: 'd1', seq: 3, sha256: 'x' }, drop: ['r1'] };
    });
    expect(again.load().map(({ id }) => id)).toEqual(['r2', 'r3']);
  });

  it('an append that fails changes nothing', () => {
    const { store } = open();
    add(store, entry(1));
    expect(() => add(store, entry(1))).toThrow();
    expect(() =>
      store.append(() => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(store.load()).toEqual([entry(1)]);
    add(store, entry(2));
    expect(store.load()).toHaveLength(2);
  });

  it('delivering takes the entry out and keeps the receipt', () => {
    const { store, reopen } = open();
    add(store, entry(1));
    expect(store.deliver('r1', RECEIPT, 7)).toBe(true);
    expect(store.deliver('r1', RECEIPT, null)).toBe(false);
    const again = reopen();
    expect(again.load()).toEqual([]);
    expect(again.lastReceipt()).toEqual(RECEIPT);
    expect(again.clockAheadSeconds()).toBe(7);
  });

  it('quarantine keeps the entry with its reason', () => {
    const { store, reopen } = open();
    add(store, entry(1));
    store.quarantine('r1', 'report/invalid');
    expect(reopen().load()).toEqual([
      entry(1, { state: 'quarantined', problem: 'report/invalid' }),
    ]);
  });

  it("pins an address's first key for good", () => {
    const { store, reopen } = open();
    store.pinKey('http://a', 'KEY1');
    store.pinKey('http://a', 'KEY2');
    store.pinKey('http://b', 'KEY3');
    const again = reopen();
    expect([again.pinnedKey('http://a'), again.pinnedKey('http://b')]).toEqual(['KEY1', 'KEY3']);
  });
});

describe('outbox in SQLite', () => {
  it("takes part in the app's own transaction, and undoes only its own part", () => {
    const database = openSqlite();
    const store = createSqliteOutbox(database);
    database.exec('CREATE TABLE other (n INTEGER); BEGIN; INSERT INTO other VALUES (1)');
    add(store, entry(1));
    expect(() => add(store, entry(1))).toThrow();
    database.exec('COMMIT');
    expect(store.load()).toEqual([entry(1)]);
    expect(database.prepare('SELECT n FROM other').all()).toHaveLength(1);
  });
});
