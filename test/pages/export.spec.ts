import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect as given, test, type Page } from '@playwright/test';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import { missingPoppler, readPpm, renderPage, wordsOf } from '#test/harness/rendered-pdf.ts';
import { startApp, temporaryFolder, type RunningApp } from '#test/harness/start-app.ts';
import { pictureFile } from '#test/journey/output.ts';
import { dialog, expectPage } from '#test/journey/teacher.ts';
import { inkOf, openBoard, openConsole, shownStep } from './console-page.ts';
import { barriers } from './for-everybody.ts';

/** After the lesson: what was shown becomes a PDF. */

const expect = given.configure({ timeout: 30_000 });
test.use({ viewport: { width: 1366, height: 768 } });
test.skip(missingPoppler !== null, missingPoppler ?? '');

let app: RunningApp;
test.beforeEach(async ({ page }) => {
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openConsole(page, app);
  await expectPage(page, 1);
});
test.afterEach(async () => {
  expect(await app.stop()).toBe(0);
});

test('what was shown is exported with its ink, and looks as it did on the board', async ({
  page,
  context,
}) => {
  const board = await openBoard(context, app);
  await board.setViewportSize({ width: 1280, height: 720 });
  await page.bringToFront();
  await page.keyboard.press('PageDown');
  await expectPage(page, 2);
  await expect.poll(() => inkOf(page)).toBeGreaterThan(0);
  await draw(page);
  await expect.poll(() => shownStep(board)).not.toBeNull();
  await expect(board.locator('canvas[data-ink=finished]')).toBeVisible();
  const wall = await picture(board);

  await openExport(page);
  const asks = dialog(page, 'Exporter en PDF');
  await expect(asks.getByRole('radio', { name: 'Ce qui a été montré' })).toBeChecked();
  await expect(asks.getByText('2 étapes')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  for (const [width, height] of [
    [3840, 2160],
    [1920, 1080],
    [1366, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: pictureFile(`export-dialog-${width}`) });
  }

  const started = page.waitForEvent('download');
  // By keyboard alone: Enter sends the form.
  await asks.getByRole('radio', { name: 'Ce qui a été montré' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(asks.getByRole('switch', { name: /^Avec l’encre/ })).toBeFocused();
  await page.keyboard.press('Enter');
  const download = await started;
  expect(download.suggestedFilename()).toBe('les-fractions.pdf');
  await expect(asks.getByText('« les-fractions.pdf » est prêt.')).toBeVisible();
  await expect(asks.getByText(/dossier Téléchargements/)).toBeVisible();
  await page.screenshot({ path: pictureFile('export-done') });
  const file = path.join(temporaryFolder(), 'les-fractions.pdf');
  await download.saveAs(file);

  expect(wordsOf(file, 1)).toContain('Les fractions');
  const written = renderPage(file, 2, wall.width, wall.height);
  expect(written.distance(wall)).toBeLessThan(4);
  expect(written.at(0.5, 0.2)).toBe(wall.at(0.5, 0.2));
  expect(written.at(0.5, 0.2)).toBe('#c4492f');

  // Chosen steps, without the ink.
  await asks.getByRole('button', { name: 'Autre export' }).click();
  await asks.getByRole('radio', { name: 'Au choix' }).check();
  const range = asks.getByRole('textbox', { name: 'Étapes' });
  await range.fill('9-14');
  await expect(asks.getByText(/de 1 à 10, par exemple/)).toBeVisible();
  await expect(asks.getByRole('button', { name: 'Exporter' })).toBeDisabled();
  await page.screenshot({ path: pictureFile('export-range') });
  await range.fill('2, 9-10');
  await asks.getByRole('switch', { name: /^Avec l’encre/ }).click();
  const again = page.waitForEvent('download');
  await asks.getByRole('button', { name: 'Exporter' }).click();
  const second = path.join(temporaryFolder(), 'choix.pdf');
  await (await again).saveAs(second);
  expect(renderPage(second, 1).at(0.5, 0.2)).not.toBe('#c4492f');
  expect(renderPage(second, 3).distance(renderPage(DEMO_PDF, 10))).toBeLessThan(1);
});

async function openExport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'La leçon : enregistrer, fermer' }).click();
  await page.getByRole('menuitem', { name: 'Exporter en PDF…' }).click();
}

/** A thick red line across the page, at a fifth of its height. */
async function draw(page: Page): Promise<void> {
  const bar = page.getByRole('toolbar', { name: 'Écrire au tableau' });
  await bar.getByRole('button', { name: 'Stylo' }).click();
  await bar.getByRole('button', { name: 'Brique' }).click();
  await bar.getByRole('button', { name: 'Épaisseur : épais' }).click();
  const stage = await page.locator('[data-tool]').boundingBox();
  if (!stage) throw new Error('nothing in the hand');
  const y = stage.y + 0.2 * stage.height;
  await page.mouse.move(stage.x + 0.3 * stage.width, y);
  await page.mouse.down();
  await page.mouse.move(stage.x + 0.7 * stage.width, y, { steps: 8 });
  await page.mouse.up();
}

async function picture(board: Page) {
  const png = await board.screenshot();
  return readPpm(execFileSync('convert', ['png:-', 'ppm:-'], { input: png, maxBuffer: 1e9 }));
}
