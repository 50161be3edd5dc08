import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import { ROOT, startApp, temporaryFolder, type RunningApp } from '#test/harness/start-app.ts';
import { dialog, expectPage, openFile } from '#test/journey/teacher.ts';
import { inkOf, openBoard, openConsole, shownStep } from './console-page.ts';

/** Lessons that travel as a file, and pictures among their pages. */

test.use({ viewport: { width: 1366, height: 768 } });

let app: RunningApp;
test.beforeEach(async ({ page }) => {
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openConsole(page, app);
  await expectPage(page, 1);
});
test.afterEach(async () => {
  expect(await app.stop()).toBe(0);
});

test('a lesson is saved from its menu and opened again on another PC', async ({ page }) => {
  await page.keyboard.press('PageDown');
  await page.keyboard.press('t');
  await expectPage(page, 3);
  await page.getByRole('button', { name: 'La leçon : enregistrer, fermer' }).click();
  await page.screenshot({ path: `${ROOT}/test/output/lesson-menu.png` });
  const started = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Enregistrer une copie' }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe('les-fractions.ardoise');
  const file = path.join(temporaryFolder(), download.suggestedFilename());
  await download.saveAs(file);

  await app.stop();
  app = await startApp();
  await openConsole(page, app);
  await openFile(page, 'Ouvrir un PDF', file);
  await expectPage(page, 3);
  await expect(page.getByRole('heading', { name: 'les-fractions' })).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect.poll(() => inkOf(page)).toBeGreaterThan(0);
});

test('a photo joins the lesson, upright and whole on the board', async ({ page, context }) => {
  const board = await openBoard(context, app);
  await page.bringToFront();
  const file = path.join(temporaryFolder(), 'carte.jpg');
  writeFileSync(file, await sidewaysPhoto(page));
  await page.getByRole('button', { name: 'Ajouter à la leçon' }).click();
  await openFile(page, 'Ajouter des fichiers…', file);
  const total = page.getByText(/^page 1 sur 11$/);
  await expect(total).toBeVisible();
  await page.getByRole('navigation', { name: 'La leçon' }).getByRole('button').nth(3).focus();
  for (let turn = 0; turn < 10; turn += 1) await page.keyboard.press('PageDown');
  await expectPage(page, 11);
  await expect(page.getByRole('main', { name: 'Au tableau' })).toContainText('carte.jpg');
  const before = await shownStep(board);
  expect(before).not.toBeNull();
  // Held upright it is 600 wide and 800 high, red above blue, between two dark margins.
  await expect
    .poll(() => colours(board), { timeout: 30_000 })
    .toEqual({ above: 'red', below: 'blue', beside: 'dark' });
  await page.screenshot({ path: `${ROOT}/test/output/lesson-photo.png` });
});

test('a file of a later version says so, with both versions', async ({ page }) => {
  const file = path.join(temporaryFolder(), 'demain.ardoise');
  writeFileSync(file, laterFile());
  await page.getByRole('button', { name: 'Ajouter à la leçon' }).click();
  await openFile(page, 'Ajouter des fichiers…', file);
  const refusal = dialog(page, '« demain.ardoise » n’a pas pu être ouvert');
  await expect(refusal.getByText(/au format 9, celle-ci lit le format 2/)).toBeVisible();
});

function laterFile(): Buffer {
  const json = Buffer.from('{"format":"ardoise-lesson","version":9}');
  const name = Buffer.from('lesson.json');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt32LE(json.length, 20);
  central.writeUInt32LE(json.length, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + json.length, 16);
  return Buffer.concat([local, name, json, central, name, end]);
}

/** 800 × 600 with blue left and red right, and the EXIF note that it must be turned: red is above. */
async function sidewaysPhoto(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 800;
    canvas.height = 600;
    const context = canvas.getContext('2d');
    if (!context) return '';
    context.fillStyle = '#0000ff';
    context.fillRect(0, 0, 400, 600);
    context.fillStyle = '#ff0000';
    context.fillRect(400, 0, 400, 600);
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? '';
  });
  const plain = Buffer.from(base64, 'base64');
  // Orientation 8: to be turned a quarter to the left.
  const exif = Buffer.from(
    'ffe100224578696600004d4d002a0000000800010112000300000001000800000000' + '0000',
    'hex',
  );
  return Buffer.concat([plain.subarray(0, 2), exif, plain.subarray(2)]);
}

function colours(board: Page) {
  return board.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return null;
    const at = (x: number, y: number) => {
      const [red = 0, green = 0, blue = 0] = context.getImageData(
        Math.round(canvas.width * x),
        Math.round(canvas.height * y),
        1,
        1,
      ).data;
      if (red > 200 && green < 60 && blue < 60) return 'red';
      if (blue > 200 && green < 60 && red < 60) return 'blue';
      return red < 60 && green < 60 && blue < 70 ? 'dark' : `${red},${green},${blue}`;
    };
    return { above: at(0.5, 0.25), below: at(0.5, 0.75), beside: at(0.1, 0.5) };
  });
}
