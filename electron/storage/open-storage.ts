import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { createBlobStore } from './blobs.ts';
import type { BlobStore } from './blobs.ts';
import { createDocumentStore } from './documents.ts';
import type { DocumentStore } from './documents.ts';
import { lockFolder } from './lock-folder.ts';
import { openDatabase } from './open-database.ts';
import { createPageImages } from './page-images.ts';
import type { PageImages } from './page-images.ts';
import { asStorageError, canWrite, StorageError } from './storage-error.ts';

export interface Storage {
  /** The connection itself, for parts with tables of their own (the outbox). */
  database: DatabaseSync;
  documents: DocumentStore;
  blobs: BlobStore;
  pageImages: PageImages;
  close: () => void;
}

/** The name of the app's database in the data folder. */
export const DATABASE_FILE = 'ardoise.sqlite';

/**
 * Opens a data folder for this process alone: lock, database, blobs, page images. Throws a
 * `StorageError`, and then the folder is as it was.
 */
export function openStorage(folder: string, options: { pageImageBytes?: number } = {}): Storage {
  makeFolder(folder);
  const lock = lockFolder(folder);
  let database: DatabaseSync | undefined;
  try {
    database = openDatabase(path.join(folder, DATABASE_FILE));
    const opened = database;
    const cap = options.pageImageBytes;
    return {
      database,
      documents: createDocumentStore(opened),
      blobs: createBlobStore(folder),
      pageImages: createPageImages(folder, cap === undefined ? {} : { cap }),
      close: () => {
        opened.close();
        lock.release();
      },
    };
  } catch (error) {
    database?.close();
    lock.release({ forget: true });
    throw asStorageError(error, folder);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    let nearest = path.resolve(folder);
    while (!existsSync(nearest)) nearest = path.dirname(nearest);
    // mkdir -p says "no such file" on a read-only disk.
    throw canWrite(nearest)
      ? asStorageError(error, nearest)
      : new StorageError('storage/read-only', error);
  }
}
