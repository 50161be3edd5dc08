import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Options } from './options.ts';

/** Where the data are: as told, else the user's usual place; a rehearsal has a folder of its own. */
export function chooseDataFolder(options: Options): { folder: string; throwAway: () => void } {
  if (options.data !== null) return { folder: resolve(options.data), throwAway: () => undefined };
  if (!options.demo) return { folder: usualFolder(), throwAway: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'ardoise-demo-'));
  return { folder, throwAway: () => rmSync(folder, { recursive: true, force: true }) };
}

function usualFolder(): string {
  const { env, platform } = process;
  switch (platform) {
    case 'win32':
      return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Ardoise');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Ardoise');
    default:
      return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'ardoise');
  }
}
