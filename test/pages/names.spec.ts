import { expect, test, type Browser, type Page } from '@playwright/test';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { answer, enterClass, heading, launchLaptops, newLaptop } from '#test/journey/pupil.ts';
import {
  askQuestion,
  closeDialog,
  dialog,
  readJoin,
  sendQuestion,
  startSession,
} from '#test/journey/teacher.ts';
import { openBoard, openConsole } from './console-page.ts';
import { pictureFile } from '#test/journey/output.ts';

/** Class lists as people paste them, and names that are no names. */

test.use({ viewport: { width: 1366, height: 768 } });

let app: RunningApp;
let laptops: Browser;
test.beforeAll(async () => {
  laptops = await launchLaptops();
});
test.afterAll(() => laptops.close());
test.beforeEach(async () => {
  app = await startApp();
});
test.afterEach(async () => {
  for (const context of laptops.contexts()) await context.close();
  expect(await app.stop()).toBe(0);
});

const LONG = 'Maximilienne'.repeat(17).slice(0, 200);
const ODD = ['<script>alert(1)</script>', '🦊 Zoé 👩‍🚀', LONG, 'محمد الأمين', '"\'& <b>Léo</b>'];

test('a class of nobody is refused in words; one of one and of sixty is taken', async ({
  page,
}) => {
  await openConsole(page, app);
  await page.getByRole('button', { name: 'Commencer une séance' }).first().click();
  const pick = dialog(page, 'La classe');
  if (await pick.isVisible()) await pick.getByRole('button', { name: 'Nouvelle classe' }).click();
  const editor = dialog(page, 'Nouvelle classe');
  const names = editor.getByRole('textbox', { name: 'Prénoms' });
  const save = editor.getByRole('button', { name: 'Enregistrer', exact: true });
  await save.click();
  await expect(editor.getByText('Donnez un nom à la classe')).toBeVisible();
  await expect(editor.getByText('Ajoutez au moins un prénom.')).toBeVisible();
  await editor.getByRole('textbox', { name: 'Nom de la classe' }).fill('CP');
  await names.fill(' \n , ;\t\n');
  await save.click();
  await expect(editor.getByText('Ajoutez au moins un prénom.')).toBeVisible();
  await names.fill(Array.from({ length: 61 }, (_, place) => `Élève ${place + 1}`).join(', '));
  await expect(editor.getByText('61 prénoms : une classe en compte 60 au plus.')).toBeVisible();
  await names.fill('Léa, Tom, léa');
  await expect(editor.getByText(/Deux fois le même prénom/)).toBeVisible();
  await names.fill('x'.repeat(201));
  await expect(editor.getByText('Un prénom dépasse 200 lettres : raccourcissez-le.')).toBeVisible();
  await names.fill('Léa');
  await expect(editor.getByText('1 élève', { exact: true })).toBeVisible();
  await save.click();
  await expect(dialog(page, 'Quelle classe commence ?').getByText('1 élève')).toBeVisible();
});

test('sixty pupils fit on the console and on a laptop', async ({ page }) => {
  await openConsole(page, app);
  const names = Array.from({ length: 60 }, (_, place) => `Élève ${place + 1}`);
  const { code } = await startSession(page, { name: 'CM2', names });
  await closeDialog(page);
  const panel = page.getByRole('region', { name: 'La classe' });
  await expect(panel.getByRole('listitem')).toHaveCount(60);
  await page.screenshot({ path: pictureFile('console-sixty'), animations: 'disabled' });
  const laptop = await (await newLaptop(laptops)).newPage();
  await enterClass(laptop, app.classPort, code);
  await expect(laptop.getByRole('listitem')).toHaveCount(60);
  expect(await laptop.evaluate(() => document.documentElement.scrollWidth)).toBe(1366);
});

test('odd names and questions are shown as text everywhere', async ({ page, context }) => {
  const alerts: string[] = [];
  const listen = (one: Page) => one.on('dialog', (box) => alerts.push(box.message()));
  listen(page);
  await openConsole(page, app);
  const { code } = await startSession(page, { name: '<img src=x onerror=alert(2)>', names: ODD });
  await dialog(page, 'Rejoindre la séance')
    .getByRole('button', { name: 'Montrer au tableau' })
    .click();
  expect((await readJoin(page)).code).toBe(code);
  const board = await openBoard(context, app);
  listen(board);
  await expect(board.getByText('<img src=x onerror=alert(2)>')).toBeVisible();
  await board.screenshot({ path: pictureFile('board-odd-names'), animations: 'disabled' });
  await closeDialog(page);

  const laptop = await (await newLaptop(laptops)).newPage();
  listen(laptop);
  await enterClass(laptop, app.classPort, code);
  for (const name of ODD) {
    await expect(laptop.getByRole('button', { name, exact: true })).toBeVisible();
    await expect(page.getByRole('listitem', { name: `${name} : pas encore là` })).toBeVisible();
  }
  await laptop.screenshot({ path: pictureFile('student-odd-names'), animations: 'disabled' });
  await laptop.getByRole('button', { name: LONG, exact: true }).click();
  await expect(heading(laptop)).toContainText('Bonjour');
  await page.getByRole('button', { name: `Admettre ${LONG}` }).click();
  const prompt = '<script>alert(3)</script> & combien font « 7 × 8 » ?';
  await askQuestion(page, { prompt, choices: ['<b>56</b>', '٥٤'] });
  await sendQuestion(page);
  await expect(heading(laptop)).toHaveText(prompt);
  await answer(laptop, '<b>56</b>');
  await expect(heading(laptop)).toContainText('Merci');
  await laptop.screenshot({ path: pictureFile('student-long-name'), animations: 'disabled' });
  await page.getByRole('button', { name: 'Voir les réponses' }).click();
  const results = dialog(page, 'Les réponses');
  await expect(results.getByText(LONG)).toBeVisible();
  await results.getByRole('button', { name: 'Montrer au tableau' }).click();
  await expect(board.getByText(prompt)).toBeVisible();
  await expect(board.getByText('<b>56</b>')).toBeVisible();
  await expect(board.getByText(LONG)).toHaveCount(0);
  await page.screenshot({ path: pictureFile('console-odd-names'), animations: 'disabled' });
  for (const one of [page, board, laptop]) {
    const wide = await one.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBe(0);
  }
  expect(alerts).toEqual([]);
});
