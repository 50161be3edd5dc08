import { chromium, type BrowserContext, type Page } from '@playwright/test';

export interface RigBrowser {
  readonly context: BrowserContext;
  /** The first window; it stands on the console's display. */
  readonly page: Page;
  /** Lets pages of this origin see all displays and place windows on them, as the launcher does. */
  grantDisplays(origin: string): Promise<void>;
  /** Makes a page's window full screen on the display it stands on, as the launcher does. */
  makeFullscreen(page: Page): Promise<void>;
  stop(): Promise<void>;
}

export interface LaunchOptions {
  /** The X display, from `startTwoDisplays`. */
  display: string;
  /** More of Chromium's own switches. */
  args?: string[];
}

const EXECUTABLE = process.env['ARDOISE_CHROMIUM'] ?? '/usr/bin/chromium';

/** A Chromium with real windows on that X display, in a profile of its own that is deleted after. */
export async function launchBrowser(options: LaunchOptions): Promise<RigBrowser> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: EXECUTABLE,
    headless: false,
    // Windows keep their real size; an emulated one would hide where the board really stands.
    viewport: null,
    locale: 'fr-FR',
    env: { ...withoutUndefined(process.env), DISPLAY: options.display },
    args: [
      // Chromium's sandbox refuses to work as root, which is what a build machine is.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--ozone-platform=x11',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      ...(options.args ?? []),
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());

  return {
    context,
    page,
    async grantDisplays(origin) {
      // Chromium takes the permissions back when this session ends: it lives as long as the page.
      // What is not in the list is refused from then on, so all that the console uses is in it.
      const session = await context.newCDPSession(page);
      const permissions = ['windowManagement', 'wakeLockScreen'] as const;
      await session.send('Browser.grantPermissions', {
        permissions: [...permissions],
        origin,
      });
    },
    async makeFullscreen(board) {
      const session = await context.newCDPSession(board);
      const { windowId } = await session.send('Browser.getWindowForTarget');
      const bounds = { windowState: 'fullscreen' } as const;
      await session.send('Browser.setWindowBounds', { windowId, bounds });
      await session.detach();
    },
    stop: () => context.close(),
  };
}

function withoutUndefined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
