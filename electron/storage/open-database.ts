import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkDatabase } from './check-database.ts';
import { migrate, MIGRATIONS } from './migrations.ts';
import { asStorageError, canWrite, StorageError } from './storage-error.ts';

/** How long a statement waits for another reader of the same file, e.g. a backup. */
const BUSY_MS = 2000;

/**
 * Opens a database for good: every commit is on the disk when it returns. Throws a `StorageError`,
 * and then the file is as it was. `steps` are its migrations (the app's own by default).
 */
export function openDatabase(file: string, steps: readonly string[] = MIGRATIONS): DatabaseSync {
  const folder = path.dirname(path.resolve(file));
  if (!canWrite(folder) && existsSync(folder)) throw new StorageError('storage/read-only');
  const isNew = !existsSync(file);
  let database: DatabaseSync | undefined;
  try {
    checkDatabase(file, steps.length);
    database = new DatabaseSync(file, { timeout: BUSY_MS, enableForeignKeyConstraints: true });
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON',
    );
    migrate(database, steps);
    return database;
  } catch (error) {
    database?.close();
    // A half-made database would only confuse the next start.
    if (isNew) for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
    throw asStorageError(error, folder);
  }
}
