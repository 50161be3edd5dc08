import { existsSync } from 'node:fs';
import { listen, run } from './run.mjs';

const TEN_MINUTES = 600_000;
let isUpdated = false;

/** How to become root: nothing to add, `sudo -n`, or null when we may not. */
async function rootPrefix() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid() === 0) return [];
  const { code } = await listen('sudo', ['-n', 'true']);
  return code === 0 ? ['sudo', '-n'] : null;
}

/** Those of the Debian packages that are not installed. */
export async function missingDebianPackages(names) {
  const { text } = await listen('dpkg-query', ['-W', '-f', '${Package} ${Status}\n', ...names]);
  const there = new Set(
    text
      .split('\n')
      .filter((line) => line.endsWith('install ok installed'))
      .map((line) => line.split(' ')[0]),
  );
  return names.filter((name) => !there.has(name));
}

/** Whether packages of the distribution may be installed without asking anybody. */
export async function mayInstallDebianPackages() {
  return (await rootPrefix()) !== null;
}

/** Installs packages of the distribution; answers whether that worked. */
export async function installDebianPackages(names) {
  const prefix = await rootPrefix();
  if (prefix === null) return false;
  const apt = (...args) => {
    const words = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return run(words[0], words.slice(1), { stdio: ['ignore', 2, 2], timeout: TEN_MINUTES });
  };
  if (!isUpdated) isUpdated = (await apt('update', '-q')) === 0;
  return (await apt('install', '-q', '-y', '--no-install-recommends', ...names)) === 0;
}
