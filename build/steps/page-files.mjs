import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Finds static imports, re-exports and import() with a literal name. */
const IMPORTED = /(?:\bfrom|\bimport)\s*\(?\s*['"]([#.][^'"]+)['"]/g;

function fileOf(root, from, name) {
  if (name.startsWith('#kit/')) return path.join(root, 'renderer/kit', name.slice('#kit/'.length));
  return name.startsWith('.') ? path.resolve(path.dirname(from), name) : null;
}

/** The code of renderer/kit that a page reaches, so that the page's rules hold there as well. */
export function kitFilesOf(root, page) {
  const start = path.join(root, 'renderer', page, 'main.tsx');
  const seen = new Set();
  const waiting = [start];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file) || !existsSync(file) || !statSync(file).isFile()) continue;
    seen.add(file);
    for (const [, name] of readFileSync(file, 'utf8').matchAll(IMPORTED)) {
      const next = fileOf(root, file, name);
      if (next !== null) waiting.push(next);
    }
  }
  return [...seen]
    .map((file) => path.relative(root, file).split(path.sep).join('/'))
    .filter((file) => /^renderer\/kit\/.*\.tsx?$/.test(file));
}
