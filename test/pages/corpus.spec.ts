import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { CORPUS, missingCorpus } from '#test/harness/inputs.ts';
import { startApp } from '#test/harness/start-app.ts';
import { dialog, expectPage, openFile } from '#test/journey/teacher.ts';
import { inkOf, openConsole } from './console-page.ts';

/** Every real and broken PDF opens and is really drawn, or is refused with a sentence. */

const FOLDER = path.join(CORPUS, 'pdf');
const PASSWORDS: Readonly<Record<string, string>> = {
  'issue6010_1.pdf': 'abc',
  'encrypted-attachment.pdf': '000000',
};
/** Their first page has nothing on it. */
const EMPTY = new Set(['empty.pdf', 'empty_protected.pdf', 'labelled_pages.pdf']);

test.use({ viewport: { width: 1366, height: 768 } });

test('every real PDF opens and is drawn, or is refused with a sentence', async ({ page }) => {
  test.skip(missingCorpus !== null, missingCorpus ?? '');
  test.setTimeout(240_000);
  const app = await startApp();
  const crashes: string[] = [];
  page.on('pageerror', (error) => crashes.push(error.message));
  page.on('crash', () => crashes.push('the page crashed'));
  try {
    await openConsole(page, app);
    for (const name of readdirSync(FOLDER).filter((one) => one.endsWith('.pdf'))) {
      await test.step(name, async () => {
        await openFile(page, 'Ouvrir un PDF', path.join(FOLDER, name));
        const opened = await outcome(page, name);
        if (opened) {
          const ink = await inkOf(page);
          expect.soft(ink > 0, `${name}: ink ${ink}`).toBe(!EMPTY.has(name));
          await page.getByRole('button', { name: 'Toutes les leçons' }).click();
        }
        await expect(page.getByRole('button', { name: 'Ouvrir un PDF' })).toBeVisible();
      });
      expect(crashes, name).toEqual([]);
    }
  } finally {
    await app.stop();
  }
});

/** True when the lesson is open; the refusal or the question for a password is dealt with. */
async function outcome(page: Page, name: string): Promise<boolean> {
  const refusal = dialog(page, /n’a pas pu être ouvert/);
  const password = dialog(page, 'Ce PDF est protégé');
  const lesson = page.getByText(/^page 1 sur \d+$/);
  await expect(lesson.or(refusal).or(password)).toBeVisible({ timeout: 30_000 });
  if (await refusal.isVisible()) {
    await expect(refusal.getByText(/\p{L}{4,}.*\./u).first()).toBeVisible();
    await refusal.getByRole('button', { name: 'J’ai compris' }).click();
    await expect(refusal).toHaveCount(0);
    return false;
  }
  const known = PASSWORDS[name];
  expect(await password.isVisible(), `${name} asks for a password`).toBe(known !== undefined);
  if (known === undefined) return true;
  const field = password.getByLabel('Mot de passe');
  await field.fill('mauvais');
  await password.getByRole('button', { name: 'Ouvrir' }).click();
  await expect(password.getByText('Ce n’est pas le bon mot de passe.')).toBeVisible();
  await field.fill(known);
  await field.press('Enter');
  await expectPage(page, 1);
  return true;
}
