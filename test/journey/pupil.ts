import { chromium, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';

/** What a pupil does at a laptop, by the words and pictures on its screen. */

const EXECUTABLE = process.env['ARDOISE_CHROMIUM'] ?? '/usr/bin/chromium';

/** The name by which laptops find the teacher's PC: not localhost, hence no secure context. */
export const SCHOOL_NAME = 'ardoise.test';

/** The browser of the laptops; each laptop is a context of its own. */
export function launchLaptops(): Promise<Browser> {
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--host-resolver-rules=MAP ${SCHOOL_NAME} 127.0.0.1`,
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
}

export function newLaptop(laptops: Browser): Promise<BrowserContext> {
  return laptops.newContext({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR' });
}

/** Opens the class's page and types the code that the board shows. */
export async function enterClass(page: Page, port: number, code: string): Promise<void> {
  await page.goto(`http://${SCHOOL_NAME}:${port}/`);
  await expect(heading(page)).toHaveText('Regarde le tableau et tape le code');
  for (const digit of code) {
    await page.getByRole('button', { name: digit, exact: true }).click();
  }
}

export async function tapName(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(heading(page)).toContainText('Bonjour');
}

export function heading(page: Page) {
  return page.getByRole('heading', { level: 1 });
}

export async function answer(page: Page, choice: string): Promise<void> {
  await page.getByRole('radio', { name: choice }).check({ force: true });
  await page.getByRole('button', { name: 'C’est mon choix' }).click();
}
