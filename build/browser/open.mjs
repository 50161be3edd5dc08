import { spawn } from 'node:child_process';
import { browserArguments } from './arguments.mjs';
import { arrangeWindows, stateFor } from './board-window.mjs';
import { BrowserRefusal, connectPipe } from './pipe.mjs';
import { preparedProfile } from './profile.mjs';

/**
 * What the console uses, so that no prompt ever covers it: all displays, and the machine kept
 * awake. Set one by one: `Browser.grantPermissions` would refuse everything that it does not name.
 */
const PERMISSIONS = ['window-management', 'screen-wake-lock'];

async function grantPermissions(browser, origin) {
  for (const name of PERMISSIONS) {
    try {
      const permission = { name };
      await browser.send('Browser.setPermission', { origin, permission, setting: 'granted' });
    } catch (error) {
      // A browser that does not know one of them asks the teacher, or does without.
      if (!(error instanceof BrowserRefusal)) throw error;
    }
  }
}

/**
 * Closes the browser when only boards are left: without a console nobody could close those, and
 * some browsers stay in the background without any window.
 */
function endWithConsole(browser, origin) {
  const others = new Set();
  let opened = false;
  const look = ({ targetInfo }) => {
    if (targetInfo.type !== 'page') return;
    const isOther = stateFor(targetInfo, origin) !== 'fullscreen' && targetInfo.url !== '';
    if (isOther) others.add(targetInfo.targetId);
    else others.delete(targetInfo.targetId);
    opened ||= isOther;
    endIfAlone();
  };
  const endIfAlone = () => {
    if (opened && others.size === 0) browser.send('Browser.close').catch(() => {});
  };
  browser.on('Target.targetCreated', look);
  browser.on('Target.targetInfoChanged', look);
  browser.on('Target.targetDestroyed', ({ targetId }) => {
    others.delete(targetId);
    endIfAlone();
  });
}

/**
 * Opens the console as an app window in a browser of its own (profile and processes).
 * Answers the way to close it and a promise of its end.
 */
export async function openBrowser({ program, url, profile, asRoot = process.getuid?.() === 0 }) {
  const origin = new URL(url).origin;
  await preparedProfile(profile);
  const child = spawn(program, browserArguments({ url, profile, asRoot }), {
    // 3 and 4 are the debugging pipe; what a browser prints helps nobody.
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // A group of its own, so that Ctrl-C reaches us first and we end things in order.
    detached: process.platform !== 'win32',
  });
  const ended = new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', resolve);
  });
  const browser = connectPipe({ toBrowser: child.stdio[3], fromBrowser: child.stdio[4] });
  endWithConsole(browser, origin);
  arrangeWindows({ browser, origin });
  const ready = (async () => {
    await grantPermissions(browser, origin);
    await browser.send('Target.setDiscoverTargets', { discover: true });
    return true;
  })().catch((error) => {
    if (error instanceof BrowserRefusal) return false;
    throw error;
  });
  const isOpen = await Promise.race([ready, ended.then(() => false)]);
  return {
    /** False when the browser could not start at all. */
    isOpen,
    ended,
    /** Asks first, so that the browser saves its own state; a deaf one is ended after two seconds. */
    async close() {
      browser.send('Browser.close').catch(() => {});
      const timer = setTimeout(() => child.kill('SIGKILL'), 2000);
      await ended;
      clearTimeout(timer);
    },
  };
}
