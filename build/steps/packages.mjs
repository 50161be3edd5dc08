import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './run.mjs';

/** What npm itself writes last into node_modules: what is really installed. */
const INSTALLED = 'node_modules/.package-lock.json';

async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Names of the packages of the lockfile that are not installed in that very version. What is
 * optional may be missing: it is for another machine.
 */
export function packagesToInstall(lock, installed) {
  const there = installed?.packages ?? {};
  return Object.entries(lock.packages)
    .filter(([place, wanted]) => {
      if (place === '' || wanted.link === true) return false;
      const found = there[place];
      if (found === undefined) return wanted.optional !== true && wanted.devOptional !== true;
      return found.version !== wanted.version || found.integrity !== wanted.integrity;
    })
    .map(([place]) => place);
}

/**
 * `npm ci` starts from nothing, so that a half-installed folder is mended too. Windows cannot
 * delete the Node that runs us, so there npm changes the folder in place.
 */
export function installCommand({ platform, hasFolder }) {
  const inPlace = platform === 'win32' && hasFolder;
  return [inPlace ? 'install' : 'ci', '--include=dev', '--no-audit', '--no-fund'];
}

function npm(args, root) {
  const script = process.env['npm_execpath'];
  // npm's own noise goes to standard error: standard output belongs to the app.
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], options);
  const isWindows = process.platform === 'win32';
  return run(isWindows ? 'npm.cmd' : 'npm', args, { ...options, shell: isWindows });
}

/** Installs the packages of the lockfile when they are not there; answers whether all is well. */
export async function ensurePackages({ root, say }) {
  const lock = await readJson(path.join(root, 'package-lock.json'));
  const installed = await readJson(path.join(root, INSTALLED));
  const missing = packagesToInstall(lock, installed);
  if (missing.length === 0) return true;
  say(missing.length);
  const args = installCommand({ platform: process.platform, hasFolder: installed !== null });
  return (await npm(args, root)) === 0;
}
