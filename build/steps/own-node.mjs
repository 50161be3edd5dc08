import { existsSync } from 'node:fs';
import path from 'node:path';

/** The app's Node comes as an npm package: the machine's own may be too old for it. */
export function ownNode(root) {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const file = path.join(root, 'node_modules/node/bin', program);
  if (existsSync(file)) return file;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null;
}
