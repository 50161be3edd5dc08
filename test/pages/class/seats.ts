import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import type { ClassNetwork } from '#test/rig/network/class-network.ts';
import type { FirefoxPage } from '#test/rig/network/firefox.ts';
import { barriers } from '../for-everybody.ts';
import { chromiumDesk } from './chromium-desk.ts';
import type { Desk, HandKind } from './desk.ts';
import { firefoxDesk } from './firefox-desk.ts';

/** Who sits where. */
export interface Seat {
  name: string;
  desk: Desk;
  /** What axe finds there; nothing in the programs of others. */
  barriers(): Promise<string[]>;
  screenshot(file: string): Promise<void>;
  evaluate<Result>(expression: string): Promise<Result>;
}

export async function seatInChromium(
  laptops: Browser,
  name: string,
  hand: HandKind,
  address: string,
): Promise<Seat & { page: Page }> {
  const context = await laptops.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'fr-FR',
    hasTouch: hand === 'touch',
  });
  const page = await context.newPage();
  await page.goto(address);
  return {
    name,
    page,
    desk: chromiumDesk(page, hand),
    barriers: () => barriers(page, undefined, 'iframe'),
    screenshot: async (path) => void (await page.screenshot({ path, animations: 'disabled' })),
    evaluate: (expression) => page.evaluate(expression),
  };
}

export async function seatInFirefox(
  firefox: FirefoxPage,
  name: string,
  address: string,
): Promise<Seat> {
  await firefox.goto(address);
  const { barriers, screenshot, evaluate } = firefox;
  return { name, desk: firefoxDesk(firefox), barriers, screenshot, evaluate };
}

export function launchChromium(network: ClassNetwork): Promise<Browser> {
  return chromium.launch({
    executablePath: network.executable(process.env['ARDOISE_CHROMIUM'] ?? '/usr/bin/chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
}
