import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { versionOf } from './migrations.ts';
import { StorageError } from './storage-error.ts';

const HEADER = 'SQLite format 3\0';

/**
 * Looks at a database without changing a byte of it: throws `storage/damaged` or `storage/newer`.
 * A file that is absent or empty is fine: it will be made.
 */
export function checkDatabase(file: string, newestVersion: number): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) return;
  if (size < 512 || readStart(file, HEADER.length) !== HEADER) {
    throw new StorageError('storage/damaged');
  }
  // After a crash the newest pages are in the -wal file, which an `immutable` reader would not see.
  const afterCrash = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const hadIndex = existsSync(`${file}-shm`);
  try {
    inspect(file, newestVersion, afterCrash);
  } catch (error) {
    if (afterCrash && !hadIndex) rmSync(`${file}-shm`, { force: true });
    throw error;
  }
}

function inspect(file: string, newestVersion: number, afterCrash: boolean): void {
  const address = pathToFileURL(file);
  // A reader of a cleanly closed file in WAL mode would leave -wal and -shm files behind.
  if (!afterCrash) address.searchParams.set('immutable', '1');
  const database = new DatabaseSync(address, { readOnly: true });
  try {
    if (versionOf(database) > newestVersion) throw new StorageError('storage/newer');
    const rows = database.prepare('PRAGMA quick_check(1)').all();
    if (rows[0]?.['quick_check'] !== 'ok') throw new StorageError('storage/damaged');
  } finally {
    database.close();
  }
}

function readStart(file: string, length: number): string {
  const descriptor = openSync(file, 'r');
  try {
    const start = Buffer.alloc(length);
    readSync(descriptor, start, 0, length, 0);
    return start.toString('latin1');
  } finally {
    closeSync(descriptor);
  }
}
