import { expect, type Page } from '@playwright/test';
import { freePort, startApp, temporaryFolder, type RunningApp } from '#test/harness/start-app.ts';
import { launchBrowser, type RigBrowser } from '#test/rig/launch-browser.ts';
import type { TwoDisplays } from '#test/rig/two-displays.ts';
import type { Host } from './host.ts';

/** A window of its own without tabs; no bar about the sandbox, which root has to do without. */
const LIKE_THE_LAUNCHER = [
  '--app=data:text/html,',
  '--test-type',
  '--autoplay-policy=no-user-gesture-required',
];

/** The app on Node with Chromium as its windows, as `npm start` opens it where there is no Electron. */
export async function chromiumHost(
  displays: TwoDisplays,
  { args = [] }: { args?: readonly string[] } = {},
): Promise<Host> {
  const data = temporaryFolder();
  const classPort = await freePort();
  let app: RunningApp | null = null;
  let browser: RigBrowser | null = null;

  const isBoard = (page: Page) => new URL(page.url()).pathname.startsWith('/board');

  async function start(): Promise<void> {
    // The launcher closes the browser when the app is gone.
    await browser?.stop();
    app = await startApp({ data, classPort });
    browser = await launchBrowser({
      display: displays.display,
      args: [...LIKE_THE_LAUNCHER, ...args],
    });
    const { context, page, makeFullscreen, grantDisplays } = browser;
    // A board may be closed and opened anew before it is full screen.
    context.on('page', (opened) => void makeFullscreen(opened).catch(() => undefined));
    await grantDisplays(app.origin);
    await maximize(page);
    await page.goto(app.consoleUrl);
  }

  return {
    projector: { display: displays.display, box: displays.projectorBox },
    classPort,
    start,
    kill: async () => app?.kill(),
    console() {
      if (!browser) throw new Error('not started');
      return browser.page;
    },
    async board() {
      const boards = () => browser?.context.pages().filter(isBoard) ?? [];
      await expect.poll(() => boards().length, { message: 'a board' }).toBe(1);
      const [board] = boards();
      if (!board) throw new Error('no board');
      return board;
    },
    async end() {
      await browser?.stop();
      await app?.stop();
    },
  };
}

/** The console's window is as large as its display, as the launcher makes it. */
async function maximize(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  const bounds = { windowState: 'maximized' } as const;
  await session.send('Browser.setWindowBounds', { windowId, bounds });
  await session.detach();
}
