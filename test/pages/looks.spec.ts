import { expect, test, type Browser, type Page } from '@playwright/test';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import { freePort, startApp } from '#test/harness/start-app.ts';
import { startCity } from '#test/harness/start-city.ts';
import { pictureFile } from '#test/journey/output.ts';
import {
  answer,
  enterClass,
  heading,
  launchLaptops,
  newLaptop,
  tapName,
} from '#test/journey/pupil.ts';
import {
  askQuestion,
  closeDialog,
  dialog,
  expectPage,
  sendQuestion,
  startSession,
} from '#test/journey/teacher.ts';
import { inkOf, openBoard, openConsole, shownStep } from './console-page.ts';
import { barriers } from './for-everybody.ts';

/** Every page in every state: for everybody (axe), within its window, and as a picture to look at. */

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
] as const;

const LARGE = new Set([
  'console-home',
  'console-answers',
  'console-equipment',
  'board-page',
  'board-join',
  'board-results',
  'student-choose',
  'student-question',
  'city-overview',
  'city-devices',
]);

test.use({ viewport: SIZES[0] });

/** Judged at the smallest size; where the page's own layout is seen, also a picture of larger ones. */
async function look(page: Page, name: string): Promise<void> {
  expect.soft(await barriers(page), name).toEqual([]);
  for (const size of LARGE.has(name) ? SIZES : SIZES.slice(0, 1)) {
    await page.setViewportSize(size);
    const outside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(outside, `${name} at ${size.width}`).toBe(0);
    await page.screenshot({
      path: pictureFile(`${size.width}x${size.height}-${name}`),
      animations: 'disabled',
    });
  }
  await page.setViewportSize(SIZES[0]);
}

test('a lesson from the first screen to the results: console, board, laptop', async ({
  page,
  context,
}) => {
  test.setTimeout(300_000);
  const app = await startApp();
  const laptops: Browser = await launchLaptops();
  try {
    await openConsole(page, app);
    await look(page, 'console-home');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Ouvrir un PDF' }).click();
    await (await chooser).setFiles(DEMO_PDF);
    await expectPage(page, 1);
    await page.keyboard.press('PageDown');
    await expectPage(page, 2);
    const board = await openBoard(context, app);
    await expect.poll(() => shownStep(board)).not.toBeNull();
    await expect.poll(() => inkOf(page)).toBeGreaterThan(0);
    await look(page, 'console-lesson');
    await look(board, 'board-page');

    const names = ['Adam', 'Aya', 'Camille', 'Chloé', 'Inès', 'Jeanne', 'Léa', 'Noé', 'Tom', 'Zoé'];
    const { code } = await startSession(page, { name: 'CM1 B', names });
    await look(page, 'console-join');
    await dialog(page, 'Rejoindre la séance')
      .getByRole('button', { name: 'Montrer au tableau' })
      .click();
    await expect(board.getByText('Code de la classe')).toBeVisible();
    await look(board, 'board-join');
    await closeDialog(page);

    const laptop = await (await newLaptop(laptops)).newPage();
    await enterClass(laptop, app.classPort, code);
    await expect(heading(laptop)).toContainText('Qui es-tu');
    await expect
      .poll(() => laptop.evaluate(() => [...document.images].every((image) => image.complete)))
      .toBe(true);
    await look(laptop, 'student-choose');
    await tapName(laptop, 'Léa');
    await look(laptop, 'student-waiting');
    await look(page, 'console-session');
    await page.getByRole('button', { name: 'Tout admettre' }).click();
    await page.getByRole('button', { name: 'Retirer du tableau' }).click();

    await page.getByRole('button', { name: 'Poser une question' }).click();
    await look(page, 'console-question-empty');
    await closeDialog(page);
    await askQuestion(page, {
      prompt: 'Combien font cinq huitièmes plus deux huitièmes ?',
      choices: ['7/16', '7/8', '10/8', '3/8'],
      right: 'B',
    });
    await look(page, 'console-question');
    await sendQuestion(page);
    await expect(laptop.getByRole('radio').first()).toBeVisible();
    await look(laptop, 'student-question');
    await answer(laptop, '7/8');
    await expect(laptop.getByText('Ta réponse est envoyée')).toBeVisible();
    await look(laptop, 'student-finished');
    await expect(page.getByText('1 / 1', { exact: true })).toBeVisible();
    await look(page, 'console-answers');
    await page.getByRole('button', { name: 'Voir les réponses' }).click();
    await dialog(page, 'Les réponses').getByRole('button', { name: 'Montrer au tableau' }).click();
    await look(page, 'console-results');
    await expect(board.getByText('1 réponse', { exact: true })).toBeVisible();
    await look(board, 'board-results');
    await closeDialog(page);
    await page.getByRole('button', { name: 'Yeux au tableau' }).click();
    await expect(heading(laptop)).toHaveText('Yeux au tableau');
    await look(laptop, 'student-paused');
  } finally {
    await laptops.close();
    await app.stop();
  }
});

test('the equipment and the city', async ({ page, browser }) => {
  test.setTimeout(300_000);
  const port = await freePort();
  const city = await startCity({ port, args: ['--demo'] });
  const app = await startApp();
  try {
    await openConsole(page, app);
    await page.getByRole('button', { name: 'Réglages' }).click();
    await look(page, 'console-settings');
    await closeDialog(page);
    await page.getByRole('button', { name: /^Matériel/ }).click();
    await look(page, 'console-equipment-empty');
    await page.getByRole('button', { name: 'Vérifier le matériel' }).click();
    const checks = page.getByRole('list', { name: 'Vérifications' });
    await expect(checks.getByRole('listitem').nth(6)).toBeVisible({ timeout: 60_000 });
    await look(page, 'console-equipment');

    const visitor = await browser.newContext({ viewport: SIZES[0], locale: 'fr-FR' });
    const cityPage = await visitor.newPage();
    await cityPage.goto(city.url);
    await expect(cityPage.getByText('Derniers rapports')).toBeVisible();
    await look(cityPage, 'city-overview');
    const views = cityPage.getByRole('navigation', { name: 'Vues' });
    for (const [link, name] of [
      ['Écoles', 'schools'],
      ['Appareils', 'devices'],
      ['À traiter', 'checks'],
    ] as const) {
      await views.getByRole('link', { name: link }).click();
      await expect(cityPage.getByRole('row').nth(2)).toBeVisible();
      await look(cityPage, `city-${name}`);
    }
    await visitor.close();
  } finally {
    await app.stop();
    await city.stop();
  }
});
