import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { asStorageError, canWrite, StorageError } from './storage-error.ts';

export interface FolderLock {
  /** Frees the folder; `forget` also removes the lock file when this call had made it. */
  release: (options?: { forget?: boolean }) => void;
}

/**
 * Keeps a data folder for this process alone; throws `storage/in-use` when another one has it. The
 * lock is the system's own (an open exclusive transaction), so that `kill -9` frees it too.
 */
export function lockFolder(folder: string): FolderLock {
  if (!canWrite(folder)) throw new StorageError('storage/read-only');
  const file = path.join(folder, 'lock');
  const isNew = !existsSync(file);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 0 });
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    throw asLockError(error, folder);
  }
  const held = database;
  return {
    release: ({ forget = false } = {}) => {
      if (!held.isOpen) return;
      held.close();
      if (forget && isNew) rmSync(file, { force: true });
    },
  };
}

/** A lock file with strange bytes in it is nobody's work: it must not be called a damaged folder. */
function asLockError(error: unknown, folder: string): StorageError {
  const known = asStorageError(error, folder);
  return known.code === 'storage/damaged' ? new StorageError('storage/failed', error) : known;
}
