import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const STAMP = '.built-from';

/** The hash of the sources that `out` was built from, or null. */
export async function builtFrom(out) {
  return readFile(path.join(out, STAMP), 'utf8').catch(() => null);
}

/** Removes what killed builds left behind; call while holding the lock. */
export async function sweep(out) {
  for (const name of await readdir(out).catch(() => [])) {
    if (/^\.(next|old)-/.test(name)) await rm(path.join(out, name), { recursive: true });
  }
}

/**
 * Puts finished folders in place. The stamp goes first and comes back last: a build killed in
 * between is not taken for a whole one.
 */
export async function publish({ out, next, folders, hash }) {
  const old = path.join(out, `.old-${process.pid}`);
  await mkdir(old, { recursive: true });
  await rm(path.join(out, STAMP), { force: true });
  for (const folder of folders) {
    const place = path.join(out, folder);
    if (existsSync(place)) await rename(place, path.join(old, folder));
    if (existsSync(path.join(next, folder))) await rename(path.join(next, folder), place);
  }
  await writeFile(path.join(out, `${STAMP}.new`), hash);
  await rename(path.join(out, `${STAMP}.new`), path.join(out, STAMP));
  await rm(old, { recursive: true, force: true });
  await rm(next, { recursive: true, force: true });
}
