import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of the PC that can be full: a small file system in memory. */
export interface SmallDisk {
  folder: string;
  fill(): void;
  free(): void;
  remove(): void;
}

const BYTES = 48 * 1024 * 1024;

/** Null where this machine lets us mount nothing. */
export function mountSmallDisk(): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'ardoise-chaos-'));
  try {
    const options = ['-t', 'tmpfs', '-o', `size=${BYTES}`, 'ardoise-chaos', folder];
    execFileSync('mount', options, { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill() {
      const file = openSync(ballast, 'w');
      for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
        const bytes = Buffer.alloc(size, 1);
        try {
          for (;;) if (writeSync(file, bytes) < size) break;
        } catch {
          // Full for a piece of this size: a smaller one may still fit.
        }
      }
      closeSync(file);
    },
    free: () => rmSync(ballast, { force: true }),
    remove() {
      execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' });
      rmSync(folder, { recursive: true });
    },
  };
}
