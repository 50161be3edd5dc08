import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { brokenPptx, docxOf, odpOf, pptxOf } from '#test/fixtures/office-files.ts';
import { wavOf } from '#test/fixtures/media-files.ts';
import { startApp, temporaryFolder, type RunningApp } from '#test/harness/start-app.ts';
import { pictureFile } from '#test/journey/output.ts';
import { closeDialog, expectPage } from '#test/journey/teacher.ts';
import { findOffice } from '#lesson/import/office/find-office.ts';
import { inkOf, openBoard, openConsole, shownStep } from '../console-page.ts';
import { barriers } from '../for-everybody.ts';

/** Office documents as steps, and imports that are stopped on their way. */

test.use({ viewport: { width: 1366, height: 768 } });

let app: RunningApp;
test.afterEach(async () => {
  expect(await app.stop()).toBe(0);
});

const files = temporaryFolder();
function fileOf(name: string, bytes: Uint8Array): string {
  mkdirSync(files, { recursive: true });
  const file = path.join(files, name);
  writeFileSync(file, bytes);
  return file;
}

/** Picked together in the home page's or the list's file dialog. */
async function pick(page: Page, names: string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  const add = page.getByRole('button', { name: 'Ajouter à la leçon' });
  if (await add.isVisible()) {
    await add.click();
    await page.getByRole('button', { name: 'Ajouter des fichiers…' }).click();
  } else {
    await page.getByRole('button', { name: 'Ouvrir un PDF' }).first().click();
  }
  await (await chooser).setFiles(names);
}

const coming = (page: Page) => page.getByRole('region', { name: 'Fichiers en cours d’ouverture' });
const steps = (page: Page) =>
  page.getByRole('navigation', { name: 'La leçon' }).getByRole('listitem');

test('a presentation, a text and another presentation become one lesson', async ({
  page,
  context,
}) => {
  test.skip((await findOffice()) === null, 'no LibreOffice');
  test.setTimeout(240_000);
  app = await startApp();
  await openConsole(page, app);
  await pick(page, [
    fileOf('Les saisons.pptx', pptxOf(['L’été à la forêt', 'Où est l’hiver ?', 'Ça y est !'])),
    fileOf('Dictée.docx', docxOf(['La dictée de Noël', 'Deuxième page'])),
    fileOf('Théâtre.odp', odpOf(['Théâtre', 'Élèves'])),
  ]);
  await expect(coming(page).getByText('Conversion de « Les saisons.pptx »')).toBeVisible();
  await expect(steps(page)).toHaveCount(7, { timeout: 60_000 });
  await expect(coming(page).getByRole('progressbar')).toHaveCount(0);
  const board = await openBoard(context, app);
  let before: string | null = null;
  for (const place of [1, 2, 3, 4, 5, 6, 7]) {
    if (place > 1) await page.keyboard.press('PageDown');
    await expectPage(page, place);
    await expect.poll(() => shownStep(board), { timeout: 30_000 }).not.toBe(before);
    before = await shownStep(board);
    // The text's pages are upright: narrower than what this looks for.
    if (place < 4 || place > 5) {
      await expect
        .poll(() => inkOf(page), { message: `something on page ${place}` })
        .toBeGreaterThan(0.002);
    }
    if (place === 1) await board.screenshot({ path: pictureFile('office-board') });
    if (place === 4) await expect(page.getByText('Dictée.docx').first()).toBeVisible();
  }
  await page.screenshot({ path: pictureFile('office-console') });
  // The original is gone, the PDF is there; nothing of LibreOffice is left.
  expect(readdirSync(path.join(app.data, 'conversions'))).toEqual([]);

  await pick(page, [fileOf('Secret.odp', odpOf(['a'], true))]);
  const refused = page.getByRole('dialog', { name: /Secret\.odp/ });
  await expect(refused.getByText('Ce document est protégé par un mot de passe.')).toBeVisible();
  await closeDialog(page);
  await pick(page, [fileOf('Cassé.pptx', brokenPptx())]);
  const broken = page.getByRole('dialog', { name: /Cassé\.pptx/ });
  await expect(broken.getByText('LibreOffice n’a pas pu lire ce document.')).toBeVisible({
    timeout: 30_000,
  });
  await closeDialog(page);
  await expect(steps(page)).toHaveCount(7);
});

test('without LibreOffice the teacher is told what to do', async ({ page }) => {
  process.env['ARDOISE_OFFICE'] = '/nowhere/soffice';
  try {
    app = await startApp();
  } finally {
    delete process.env['ARDOISE_OFFICE'];
  }
  await openConsole(page, app);
  await pick(page, [fileOf('Les saisons.pptx', pptxOf(['L’été']))]);
  const refused = page.getByRole('dialog', { name: '« Les saisons.pptx » n’a pas pu être ouvert' });
  await expect(refused.getByText(/il faut LibreOffice/)).toBeVisible();
  await expect(refused.getByText(/enregistrez le document en PDF/)).toBeVisible();
  expect.soft(await barriers(page)).toEqual([]);
  await page.screenshot({ path: pictureFile('office-missing') });
});

test('every stage of an import can be stopped', async ({ page, context }) => {
  const slow = fileOf('soffice', Buffer.from('#!/bin/sh\nsleep 60\n'));
  chmodSync(slow, 0o755);
  process.env['ARDOISE_OFFICE'] = slow;
  try {
    app = await startApp();
  } finally {
    delete process.env['ARDOISE_OFFICE'];
  }
  await openConsole(page, app);
  const stop = async (name: string) => {
    await coming(page)
      .getByRole('button', { name: `Annuler « ${name} »` })
      .click();
    await expect(coming(page).getByRole('progressbar')).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };

  // Conversion.
  await pick(page, [fileOf('Lent.odp', odpOf(['a']))]);
  await expect(coming(page).getByText('Conversion de « Lent.odp »')).toBeVisible();
  await page.screenshot({ path: pictureFile('import-converting') });
  await stop('Lent.odp');
  await expect
    .poll(() => readdirSync(path.join(app.data, 'conversions')), { timeout: 10_000 })
    .toEqual([]);

  // Copying: a page that gives up in the middle leaves nothing behind.
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const narrow = { offline: false, latency: 0, downloadThroughput: -1 };
  await session.send('Network.emulateNetworkConditions', { ...narrow, uploadThroughput: 200_000 });
  await pick(page, [fileOf('Grand.wav', wavOf(300))]);
  await expect(coming(page).getByText('Copie de « Grand.wav »')).toBeVisible();
  await stop('Grand.wav');
  await session.send('Network.emulateNetworkConditions', { ...narrow, uploadThroughput: -1 });

  // Trying out: the console's own player waits for bytes that do not come.
  await context.route('**/blobs/*', () => undefined);
  await pick(page, [fileOf('Long.wav', wavOf(2))]);
  await expect(coming(page).getByText('Essai de « Long.wav »')).toBeVisible();
  await stop('Long.wav');
  const blobs = readdirSync(path.join(app.data, 'blobs'), { recursive: true, withFileTypes: true });
  await expect
    .poll(() => blobs.filter((entry) => entry.isFile()).map(({ name }) => name).length)
    .toBe(0);
  await expect(page.getByRole('navigation', { name: 'La leçon' })).toHaveCount(0);
});
