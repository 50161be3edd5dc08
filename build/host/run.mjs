import path from 'node:path';
import { openBrowser } from '../browser/open.mjs';
import { onceAskedToEnd, startChild } from '../steps/children.mjs';
import { passOn } from './ready-line.mjs';

/** Runs one program until it ends or we are asked to end; answers its exit code. */
export async function runAlone({ program, args, root }) {
  const child = startChild(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  onceAskedToEnd(() => void child.end());
  return child.ended;
}

/** Runs the app on Node and says to a person where it is. */
export async function runWithAddress({ node, app, args, root, sayAddress }) {
  const child = startChild(node, [app, ...args, '--headless'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onceAskedToEnd(() => void child.end());
  passOn({
    from: child.stdout,
    to: process.stdout,
    onReady: (ready) => sayAddress(ready.console),
  });
  return child.ended;
}

/** Runs the app on Node with a browser as its window; the end of one is the end of the other. */
export async function runInBrowser({ node, app, args, root, program, sayAddress }) {
  const child = startChild(node, [app, ...args, '--host', 'browser'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let opening = null;
  let isEnding = false;
  const end = async () => {
    isEnding = true;
    await (await opening)?.close();
    await child.end();
  };
  const open = async (ready) => {
    const profile = path.join(ready.data, 'browser');
    const browser = await openBrowser({ program, url: ready.console, profile });
    if (!browser.isOpen) sayAddress(ready.console);
    else browser.ended.then(() => (isEnding ? undefined : end()));
    return browser;
  };
  passOn({
    from: child.stdout,
    to: process.stdout,
    onReady: (ready) => {
      if (!isEnding) opening = open(ready);
    },
  });
  onceAskedToEnd(() => void end());
  const code = await child.ended;
  isEnding = true;
  await (await opening)?.close();
  return code;
}
