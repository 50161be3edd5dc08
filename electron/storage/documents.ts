import type { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { asStorageError } from './storage-error.ts';

/** One document set, or deleted when `value` is null. */
export interface DocumentChange {
  kind: string;
  id: string;
  value: unknown;
}

export interface DocumentStore {
  /** All documents of one kind, by id; parsing their shape is the caller's. */
  load: (kind: string) => Map<string, unknown>;
  /** One document; undefined when there is none. */
  one: (kind: string, id: string) => unknown;
  /** All changes or none; they are on the disk when it returns. Throws a `StorageError`. */
  write: (changes: readonly DocumentChange[]) => void;
  /** How many documents of each kind hold this text, in their id or anywhere in them. */
  traces: (text: string) => Record<string, number>;
  /** What was deleted leaves the files of the database, too. */
  scrub: () => void;
  /** Deletes every document of these kinds. */
  remove: (...kinds: string[]) => void;
}

/** Documents as JSON, by kind and id, in the table `document`. */
export function createDocumentStore(database: DatabaseSync): DocumentStore {
  const folder = path.dirname(database.location() ?? '.');
  const select = database.prepare('SELECT id, json FROM document WHERE kind = ?');
  const selectOne = database.prepare('SELECT json FROM document WHERE kind = ? AND id = ?');
  const set = database.prepare(
    `INSERT INTO document (kind, id, json) VALUES (?, ?, ?)
     ON CONFLICT (kind, id) DO UPDATE SET json = excluded.json`,
  );
  const unset = database.prepare('DELETE FROM document WHERE kind = ? AND id = ?');
  const unsetKind = database.prepare('DELETE FROM document WHERE kind = ?');

  const find = database.prepare(
    `SELECT kind, count(*) AS count FROM document
     WHERE instr(json, ?) > 0 OR instr(id, ?) > 0 GROUP BY kind`,
  );

  /** Runs `work` in one transaction; whatever fails, the database is as it was. */
  function together(work: () => void): void {
    try {
      database.exec('BEGIN IMMEDIATE');
      work();
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw asStorageError(error, folder);
    }
  }

  return {
    load: (kind) => {
      try {
        const rows = select.all(kind);
        return new Map(rows.map((row) => [String(row['id']), JSON.parse(String(row['json']))]));
      } catch (error) {
        throw asStorageError(error, folder);
      }
    },
    one: (kind, id) => {
      try {
        const row = selectOne.get(kind, id);
        return row && JSON.parse(String(row['json']));
      } catch (error) {
        throw asStorageError(error, folder);
      }
    },
    write: (changes) => {
      if (changes.length === 0) return;
      // Made before the transaction begins: a value that has no JSON is the caller's mistake.
      const rows = changes.map(({ kind, id, value }) => ({ kind, id, json: asJson(value) }));
      together(() => {
        for (const { kind, id, json } of rows) {
          if (json === null) unset.run(kind, id);
          else set.run(kind, id, json);
        }
      });
    },
    traces: (text) => {
      const rows = find.all(text, text);
      return Object.fromEntries(rows.map((row) => [String(row['kind']), Number(row['count'])]));
    },
    // Deleted rows are overwritten (secure_delete); this empties the log that still has them.
    scrub: () => database.exec('PRAGMA wal_checkpoint(TRUNCATE)'),
    remove: (...kinds) => together(() => kinds.forEach((kind) => unsetKind.run(kind))),
  };
}

function asJson(value: unknown): string | null {
  if (value === null) return null;
  const json: string | undefined = JSON.stringify(value);
  if (json === undefined) throw new TypeError('A document must have a JSON form.');
  return json;
}
