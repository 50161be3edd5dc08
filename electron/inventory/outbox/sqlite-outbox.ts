import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { REPORT_TYPES, receiptSchema } from '#protocol/report.ts';
import type { OutboxEntry } from '../rules/outbox.ts';
import type { Append, OutboxStore } from './store.ts';

const TABLES = `
  CREATE TABLE IF NOT EXISTS outbox_entry (
    id TEXT PRIMARY KEY,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    type TEXT NOT NULL,
    body TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    state TEXT NOT NULL,
    problem TEXT,
    UNIQUE (device, seq)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS outbox_state (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT;
`;
const COLUMNS = 'id, device, seq, type, body, sha256, state, problem';

const entrySchema = z.object({
  id: z.string(),
  device: z.string(),
  seq: z.int(),
  type: z.enum(REPORT_TYPES),
  body: z.string(),
  sha256: z.string(),
  state: z.enum(['waiting', 'quarantined']),
  problem: z.nullable(z.string()),
});
const chainSchema = z.object({ device: z.string(), seq: z.int(), sha256: z.string() });

/** Runs in a transaction of its own, or as a part of the one that the caller has open. */
function together<T>(database: DatabaseSync, work: () => T): T {
  const name = database.isTransaction ? 'SAVEPOINT outbox' : 'BEGIN IMMEDIATE';
  const nested = name.startsWith('SAVEPOINT');
  database.exec(name);
  try {
    const result = work();
    database.exec(nested ? 'RELEASE outbox' : 'COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) {
      database.exec(nested ? 'ROLLBACK TO outbox; RELEASE outbox' : 'ROLLBACK');
    }
    throw error;
  }
}

/**
 * The outbox on the app's own connection (WAL, `synchronous=FULL`: the app sets them). Makes its
 * tables where they are absent.
 */
export function createSqliteOutbox(database: DatabaseSync): OutboxStore {
  database.exec(TABLES);
  const all = database.prepare(`SELECT ${COLUMNS} FROM outbox_entry ORDER BY seq`);
  const insert = database.prepare(
    `INSERT INTO outbox_entry (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const remove = database.prepare('DELETE FROM outbox_entry WHERE id = ?');
  const setAside = database.prepare(
    "UPDATE outbox_entry SET state = 'quarantined', problem = ? WHERE id = ?",
  );
  const get = database.prepare('SELECT value FROM outbox_state WHERE key = ?');
  const set = database.prepare('INSERT OR REPLACE INTO outbox_state (key, value) VALUES (?, ?)');

  function read<S extends z.core.$ZodType>(key: string, schema: S): z.output<S> | null {
    const row = get.get(key);
    return row === undefined ? null : z.parse(schema, JSON.parse(String(row['value'])));
  }
  const write = (key: string, value: unknown) => set.run(key, JSON.stringify(value));
  const load = (): OutboxEntry[] => all.all().map((row) => z.parse(entrySchema, row));

  return {
    load,
    append: (build) =>
      together(database, () => {
        const { entry, chain, drop }: Append = build(read('chain', chainSchema), load());
        for (const id of drop) remove.run(id);
        const { id, device, seq, type, body, sha256, state, problem } = entry;
        insert.run(id, device, seq, type, body, sha256, state, problem);
        write('chain', chain);
        return entry;
      }),
    deliver: (id, receipt, clockAheadSeconds) =>
      together(database, () => {
        write('last-receipt', receipt);
        if (clockAheadSeconds !== null) write('clock-ahead', clockAheadSeconds);
        return remove.run(id).changes > 0;
      }),
    quarantine: (id, problem) => {
      setAside.run(problem, id);
    },
    lastReceipt: () => read('last-receipt', receiptSchema),
    clockAheadSeconds: () => read('clock-ahead', z.number()),
    pinnedKey: (cityUrl) => read(`city-key ${cityUrl}`, z.string()),
    pinKey: (cityUrl, publicKey) =>
      together(database, () => {
        if (get.get(`city-key ${cityUrl}`) === undefined) write(`city-key ${cityUrl}`, publicKey);
      }),
  };
}
