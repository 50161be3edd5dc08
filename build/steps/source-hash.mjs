import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const WHAT_IS_BUILT = ['electron', 'renderer', 'assets', 'build/steps', 'build/build.mjs'];
const WHAT_DECIDES = ['package.json', 'package-lock.json', 'tsconfig.json'];

/** Tests and texts for people change nothing in what is built. */
export function countsForTheBuild(name) {
  return !/\.test\.[a-z]+$/.test(name) && !name.endsWith('.md');
}

async function filesUnder(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (entries === null) return [folder];
  return entries
    .filter((entry) => entry.isFile() && countsForTheBuild(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

/** SHA-256 over the name and content of everything that the build reads. */
export async function sourceHash(root) {
  const found = await Promise.all(
    [...WHAT_IS_BUILT, ...WHAT_DECIDES].map((name) => filesUnder(path.join(root, name))),
  );
  const files = found
    .flat()
    .map((file) => path.relative(root, file).split(path.sep).join('/'))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) {
    // A file that disappears meanwhile (a save in an editor) is a change as well.
    const content = await readFile(path.join(root, file)).catch(() => Buffer.from('gone'));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
