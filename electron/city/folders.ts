import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const NAME = 'ardoise-mairie';

/** The data folder when none is asked for: the user's own, where the platform wants it. */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  environment: Record<string, string | undefined>,
): string {
  const home = homedir();
  if (platform === 'win32') {
    return path.join(environment['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), NAME);
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', NAME);
  return path.join(environment['XDG_DATA_HOME'] ?? path.join(home, '.local', 'share'), NAME);
}

/** The built pages, whether the program runs from its source or from `out/electron`. */
export function pageFolder(programFolder: string): string {
  const candidates = ['../renderer', '../../out/renderer'].map((relative) =>
    path.resolve(programFolder, relative),
  );
  const built = candidates.find(
    (folder) =>
      existsSync(path.join(folder, 'assets')) && existsSync(path.join(folder, 'city/index.html')),
  );
  return built ?? path.resolve(programFolder, '../../out/renderer');
}
