import { BrowserRefusal } from './pipe.mjs';

/** The state of the window that shows this target, or null when it is none of ours. */
export function stateFor(target, origin) {
  if (target.type !== 'page' || !URL.canParse(target.url)) return null;
  const url = new URL(target.url);
  if (url.origin !== origin) return null;
  if (/^\/board(\/|$)/.test(url.pathname)) return 'fullscreen';
  return /^\/console(\/|$)/.test(url.pathname) ? 'maximized' : null;
}

/**
 * Makes the console's window as large as its display, and every board window full screen on the
 * display where the console opened it. A page may not do that by itself: the board has no user
 * gesture of its own. (`--start-maximized` would pull the board's window to the console's display.)
 */
export function arrangeWindows({ browser, origin }) {
  const arranged = new Set();
  const arrange = async ({ targetInfo }) => {
    const { targetId } = targetInfo;
    if (arranged.has(targetId)) return;
    const windowState = stateFor(targetInfo, origin);
    if (windowState === null) return;
    arranged.add(targetId);
    const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId });
    await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
  };
  const arrangeSafely = (event) => {
    arrange(event).catch((error) => {
      // A window that closes meanwhile is no problem of ours; the console sees it close.
      if (!(error instanceof BrowserRefusal)) throw error;
    });
  };
  browser.on('Target.targetCreated', arrangeSafely);
  browser.on('Target.targetInfoChanged', arrangeSafely);
  browser.on('Target.targetDestroyed', ({ targetId }) => arranged.delete(targetId));
}
