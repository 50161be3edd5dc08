import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Folders for the tests of this module: on the disk, and on small or read-only file systems. */

export function makeFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'ardoise-storage-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** A file system of its own size in memory; null where this user may not mount one. */
export function mountSmall(kilobytes: number): string | null {
  const folder = makeFolder();
  if (run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder)) return folder;
  removeFolder(folder);
  return null;
}

/** Makes a mounted file system read-only: unlike chmod, this holds for root too. */
export function makeReadOnly(folder: string): void {
  if (!run('mount', '-o', 'remount,ro', folder)) throw new Error('Could not remount.');
}

export function unmount(folder: string): void {
  run('umount', folder);
  removeFolder(folder);
}

/** Whether small file systems can be mounted here; a test that needs them is skipped aloud if not. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mountSmall(64);
  if (folder === null) return false;
  unmount(folder);
  return true;
}

function run(command: string, ...parameters: string[]): boolean {
  try {
    execFileSync(command, parameters, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
