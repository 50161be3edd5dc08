import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { DEMO_PDF, titleOf } from '#test/harness/inputs.ts';
import { startApp, temporaryFolder, type RunningApp } from '#test/harness/start-app.ts';
import { dialog, expectPage, openFile } from '#test/journey/teacher.ts';
import { inkOf, openBoard, openConsole, shownStep } from './console-page.ts';

/** The teacher's PC: how files come in, keys and clicker, and who may not enter. */

test.use({ viewport: { width: 1366, height: 768 } });

let app: RunningApp;
test.afterEach(async () => {
  expect(await app.stop()).toBe(0);
});

test('a PDF dropped on the page becomes a lesson; a second one joins it', async ({ page }) => {
  app = await startApp();
  await openConsole(page, app);
  const drop = async (name: string) => {
    const bytes = readFileSync(DEMO_PDF).toString('base64');
    const transfer = await page.evaluateHandle(
      ({ bytes, name }) => {
        const data = new DataTransfer();
        const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
        data.items.add(new File([content], name, { type: 'application/pdf' }));
        return data;
      },
      { bytes, name },
    );
    const target = page.getByRole('main');
    await target.dispatchEvent('dragenter', { dataTransfer: transfer });
    await expect(page.getByText('Déposez le fichier pour l’ouvrir')).toBeVisible();
    await target.dispatchEvent('drop', { dataTransfer: transfer });
  };
  await drop('fractions.pdf');
  await expectPage(page, 1);
  await expect(page.getByRole('heading', { name: 'fractions' })).toBeVisible();
  await expect.poll(() => inkOf(page)).toBeGreaterThan(0);
  const pages = Number(await page.getByRole('listitem').first().getAttribute('aria-setsize'));
  await drop('suite.pdf');
  await expect(page.getByText(`page 1 sur ${2 * pages}`)).toBeVisible();
});

test('--open brings the lesson, and a file that is not there is told', async ({ page }) => {
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openConsole(page, app);
  await expectPage(page, 1);
  await expect(page.getByRole('heading', { name: titleOf(DEMO_PDF) })).toBeVisible();
  await app.stop();
  app = await startApp({ args: ['--open', '/nowhere/lecon.pdf'] });
  await openConsole(page, app);
  const refusal = dialog(page, /lecon\.pdf.*n’a pas pu être ouvert/);
  await expect(refusal).toBeVisible();
  await refusal.getByRole('button', { name: 'J’ai compris' }).click();
  await expect(page.getByRole('button', { name: 'Ouvrir un PDF' })).toBeVisible();
});

test('what is no PDF is refused with a sentence, and the lesson stays as it was', async ({
  page,
}) => {
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openConsole(page, app);
  await expectPage(page, 1);
  const folder = temporaryFolder();
  const files = { 'vide.pdf': '', 'texte.pdf': 'Bonjour', 'image.png': '\x89PNG\r\n\x1a\n' };
  const before = await page.getByText(/^page 1 sur/).innerText();
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    writeFileSync(file, content, 'latin1');
    await page.getByRole('button', { name: 'Ajouter à la leçon' }).click();
    await openFile(page, 'Ajouter des fichiers…', file);
    const refusal = dialog(page, `« ${name} » n’a pas pu être ouvert`);
    await expect(refusal).toBeVisible();
    await refusal.getByRole('button', { name: 'J’ai compris' }).click();
    await expect(refusal).toHaveCount(0);
  }
  await expect(page.getByText(before, { exact: true })).toBeVisible();
});

test('keys and clicker turn pages, on the console and on the board', async ({ page, context }) => {
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openConsole(page, app);
  await expectPage(page, 1);
  const board = await openBoard(context, app);
  await expect.poll(() => shownStep(board)).not.toBeNull();
  const first = await shownStep(board);

  await page.bringToFront();
  await page.keyboard.press('PageDown');
  await expectPage(page, 2);
  await expect.poll(() => shownStep(board)).not.toBe(first);
  for (const [key, at] of [
    ['ArrowRight', 3],
    ['ArrowLeft', 2],
    ['Space', 3],
    ['PageUp', 2],
    ['PageUp', 1],
    ['PageUp', 1],
  ] as const) {
    await page.keyboard.press(key);
    await expectPage(page, at);
  }
  await expect.poll(() => shownStep(board)).toBe(first);

  await board.bringToFront();
  const black = board.getByRole('img', { name: 'Tableau noir' });
  await expect(black).toBeHidden();
  await board.keyboard.press('PageDown');
  await expectPage(page, 2);
  await board.keyboard.press('.');
  await expect(black).toBeVisible();
  await board.keyboard.press('F5');
  await expect(black).toBeHidden();
  await board.keyboard.press('.');
  await expect(black).toBeVisible();
  await board.keyboard.press('Escape');
  await expect(black).toBeHidden();
  await expectPage(page, 2);

  await page.bringToFront();
  await expect.poll(() => shownStep(board)).not.toBe(first);
  await page.keyboard.press('f');
  const frozen = await shownStep(board);
  await expect(page.getByText('Tableau figé')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expectPage(page, 3);
  await expect(page.getByText('La classe voit toujours la page 2')).toBeVisible();
  expect(await shownStep(board)).toBe(frozen);
  await page.keyboard.press('f');
  await expect.poll(() => shownStep(board)).not.toBe(frozen);
});

test('everything on the console can be reached with the tabulator', async ({ page }) => {
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openConsole(page, app);
  await expectPage(page, 1);
  const missing = new Set([
    'Toutes les leçons',
    'Réglages',
    'Suivant',
    'Noir',
    'Commencer une séance',
  ]);
  for (let press = 0; press < 60 && missing.size > 0; press += 1) {
    await page.keyboard.press('Tab');
    missing.delete(
      await page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        return element?.getAttribute('aria-label') ?? element?.innerText.split('\n')[0] ?? '';
      }),
    );
  }
  expect([...missing]).toEqual([]);
  await page.getByRole('button', { name: 'Réglages' }).press('Enter');
  await expect(dialog(page, 'Réglages')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Réglages' })).toBeFocused();
});

test('nobody enters without the launch’s secret', async ({ page, browser }) => {
  app = await startApp();
  await openConsole(page, app);
  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  for (const address of ['/console/', '/board/', '/start?key=0000', '/blobs/x', '/']) {
    const response = await other.goto(`${app.origin}${address}`);
    expect(response?.status(), address).toBe(403);
  }
  const wire = await other.evaluate(
    (origin) =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${origin.replace('http', 'ws')}/wire`);
        socket.onopen = () => resolve('open');
        socket.onerror = () => resolve('refused');
      }),
    app.origin,
  );
  expect(wire).toBe('refused');
  // A site that the teacher visits in the same browser can neither read nor command.
  const elsewhere = await page.context().newPage();
  await elsewhere.goto(`http://localhost:${new URL(app.origin).port}/console/`);
  expect(await elsewhere.getByText('Que projetez-vous').count()).toBe(0);
  await stranger.close();
});

test('when the app is gone the console says so calmly', async ({ page }) => {
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openConsole(page, app);
  await expectPage(page, 1);
  await app.kill();
  await expect(page.getByText('Ardoise ne répond plus pour le moment.')).toBeVisible();
  await expect(page.getByText(/^page 1 sur/)).toBeVisible();
  app = await startApp({ data: app.data });
  await openConsole(page, app);
  await expectPage(page, 1);
});
