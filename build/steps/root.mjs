import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository (or the packaged app): the folder of package.json. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A path inside the repository. */
export function inRoot(...parts) {
  return path.join(ROOT, ...parts);
}
