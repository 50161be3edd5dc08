import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { asStorageError } from './storage-error.ts';

/**
 * Writes a file whole or not at all: into `draftFolder` (same disk), onto the disk, then to the
 * name that `fill` returns; null throws the draft away. Throws a `StorageError` for what the disk
 * refused; what the source of the bytes threw comes through as it is.
 */
export async function writeWhole(
  draftFolder: string,
  fill: (draft: FileHandle) => Promise<string | null>,
): Promise<void> {
  const draft = path.join(draftFolder, `${randomUUID()}.draft`);
  try {
    await guard(draftFolder, mkdir(draftFolder, { recursive: true }));
    const handle = await guard(draftFolder, open(draft, 'wx'));
    let target: string | null;
    try {
      target = await fill(handle);
      if (target !== null) await guard(draftFolder, handle.sync());
    } finally {
      await handle.close();
    }
    if (target === null) await rm(draft, { force: true });
    else await guard(draftFolder, moveTo(draft, target));
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Waits for work on the disk and turns what it throws into a `StorageError`. */
export async function guard<Result>(folder: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw asStorageError(error, folder);
  }
}

/** Writes all bytes of a piece, however many turns the system takes. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    done += (await handle.write(bytes, done)).bytesWritten;
  }
}

async function moveTo(draft: string, target: string): Promise<void> {
  const folder = path.dirname(target);
  const made = await mkdir(folder, { recursive: true });
  await rename(draft, target);
  await syncFolder(folder);
  if (made !== undefined) await syncFolder(path.dirname(made));
}

/** A new name is only safe from a power cut once its folder is on the disk. */
async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; NTFS writes names through its own journal.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
