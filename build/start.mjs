import path from 'node:path';
import process from 'node:process';
import { findBrowser } from './host/browsers.mjs';
import { decideHost, hasDisplay, languageOf, wantsWindow } from './host/decide.mjs';
import { findElectron } from './host/electron.mjs';
import { runAlone, runInBrowser, runWithAddress } from './host/run.mjs';
import { installDebianPackages, mayInstallDebianPackages } from './steps/apt.mjs';
import { ownNode } from './steps/own-node.mjs';
import { ensurePackages } from './steps/packages.mjs';
import { inRoot, ROOT } from './steps/root.mjs';
import { run } from './steps/run.mjs';

const words = process.argv.slice(2);
const args = words.filter((word) => word !== '--city');
const { texts } = await import(`./texts.${languageOf(args)}.mjs`);
const say = (line) => process.stderr.write(`${line}\n`);

/** The app's Node, once packages are installed and everything is built; null when that failed. */
async function prepare() {
  const isInstalled = await ensurePackages({
    root: ROOT,
    say: (count) => say(texts.installing(count)),
  });
  if (!isInstalled) {
    say(texts.installFailed);
    return null;
  }
  const node = await ownNode(ROOT);
  if (node === null) {
    say(texts.noNode);
    return null;
  }
  const built = await run(node, [inRoot('build/build.mjs')], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  });
  if (built !== 0) say(texts.buildFailed);
  return built === 0 ? node : null;
}

async function installBrowser() {
  if (!(await mayInstallDebianPackages())) return null;
  say(texts.installingBrowser);
  await installDebianPackages(['chromium']);
  return findBrowser(process.platform, process.env);
}

/** One line says which host shows the app, and why. */
function sayHost({ why, program }, address) {
  const text = texts.hosts[why];
  const line = typeof text === 'function' ? text(path.basename(program)) : text;
  say(address === undefined ? line : `${line} ${address}`);
}

async function open(node) {
  const app = inRoot('out/electron/app.js');
  const choice = await decideHost({
    display: hasDisplay(process.platform, process.env),
    electron: () =>
      findElectron({
        root: ROOT,
        today: new Date().toISOString().slice(0, 10),
        say: () => say(texts.lookingForElectron),
      }),
    browser: async () => findBrowser(process.platform, process.env),
    installBrowser,
  });
  if (choice.host === 'address') {
    const sayAddress = (address) => sayHost(choice, address);
    return runWithAddress({ node, app, args, root: ROOT, sayAddress });
  }
  sayHost(choice);
  if (choice.host === 'browser') {
    const sayAddress = (address) => sayHost({ why: 'browser-failed' }, address);
    return runInBrowser({ node, app, args, root: ROOT, program: choice.program, sayAddress });
  }
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return runAlone({ program: choice.program, args: [...asRoot, ROOT, ...args], root: ROOT });
}

async function main() {
  const node = await prepare();
  if (node === null) return 1;
  if (words.includes('--city')) {
    const city = inRoot('out/electron/city.js');
    return runAlone({ program: node, args: [city, ...args], root: ROOT });
  }
  if (wantsWindow(args)) return open(node);
  const app = inRoot('out/electron/app.js');
  return runAlone({ program: node, args: [app, ...args], root: ROOT });
}

process.exit(await main());
