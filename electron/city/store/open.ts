import { chmodSync, existsSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { MIGRATIONS } from './migrations.ts';

export type OpenFailure = 'newer' | 'damaged' | 'unwritable';

/** The store cannot be used; nothing of it was changed. */
export class StoreFailure extends Error {
  readonly reason: OpenFailure;
  constructor(reason: OpenFailure, cause: unknown) {
    super(`city store: ${reason}`, { cause });
    this.reason = reason;
  }
}

const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

function reasonOf(error: unknown): OpenFailure {
  const code =
    typeof error === 'object' && error !== null && 'errcode' in error ? error.errcode : 0;
  const primary = typeof code === 'number' ? code & 0xff : 0;
  return primary === SQLITE_CORRUPT || primary === SQLITE_NOTADB ? 'damaged' : 'unwritable';
}

function migrate(database: DatabaseSync): void {
  const row = database.prepare('PRAGMA user_version').get();
  const version = Number(row?.['user_version'] ?? 0);
  if (version > MIGRATIONS.length) throw new StoreFailure('newer', undefined);
  MIGRATIONS.slice(version).forEach((sql, index) => {
    database.exec('BEGIN IMMEDIATE');
    database.exec(`${sql}; PRAGMA user_version = ${version + index + 1}; COMMIT`);
  });
}

/** Opens the city's database and brings it up to date. Throws StoreFailure. */
export function openDatabase(folder: string): DatabaseSync {
  const file = path.join(folder, 'mairie.sqlite');
  let database: DatabaseSync | null = null;
  try {
    const isNew = !existsSync(file);
    database = new DatabaseSync(file, { timeout: 5000 });
    if (isNew) chmodSync(file, 0o600);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    migrate(database);
    // A folder that has become read-only opens, and would fail at the first report only.
    database.exec('BEGIN IMMEDIATE; ROLLBACK');
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof StoreFailure) throw error;
    throw new StoreFailure(reasonOf(error), error);
  }
}
