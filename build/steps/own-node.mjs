import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

/** The app's Node comes as an npm package: the machine's own may be too old for it. */
export async function ownNode(root) {
  const folder = path.join(root, 'node_modules/node');
  const program = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(program)) return program;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  // npm may have been told to run no install scripts; this is the one that we cannot do without.
  const script = path.join(folder, 'installArchSpecificPackage.js');
  await run(process.execPath, [script], { cwd: folder, stdio: ['ignore', 2, 2] });
  return existsSync(program) ? program : null;
}
