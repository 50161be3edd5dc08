import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { LESSON_PDF } from '#test/harness/inputs.ts';
import { ROOT, startApp, type RunningApp } from '#test/harness/start-app.ts';
import { dialog, openFile, startSession } from '#test/journey/teacher.ts';
import { launchBrowser, type RigBrowser } from '#test/rig/launch-browser.ts';
import { screenshotOfDisplay } from '#test/rig/screenshot-of-display.ts';
import {
  missingForTwoDisplays,
  startTwoDisplays,
  type TwoDisplays,
} from '#test/rig/two-displays.ts';
import { barriers } from '../for-everybody.ts';

/** Displays and the phone's dialog at the console, as a teacher uses them, on two real displays. */
const OUTPUT = path.join(ROOT, 'test/output/displays');
mkdirSync(OUTPUT, { recursive: true });
const missing = missingForTwoDisplays();

let displays: TwoDisplays;
let app: RunningApp;
let browser: RigBrowser;

test.beforeEach(async () => {
  test.skip(missing !== null, missing ?? '');
  displays = await startTwoDisplays();
  app = await startApp();
  browser = await launchBrowser({
    display: displays.display,
    args: ['--app=data:text/html,', '--test-type'],
  });
  // As the launcher does: boards fill their display, and nothing else does.
  browser.context.on('page', (page) => {
    void page.waitForURL(/\/board\//, { timeout: 5000 }).then(
      () => browser.makeFullscreen(page),
      () => undefined,
    );
  });
  await browser.grantDisplays(app.origin);
  await browser.page.goto(app.consoleUrl);
  await openFile(browser.page, 'Ouvrir un PDF', LESSON_PDF);
});
test.afterEach(async () => {
  await browser?.stop();
  await app?.stop();
  await displays?.stop();
});

const boards = () => browser.context.pages().filter((page) => page.url().includes('/board/'));
const left = (page: Page | undefined) => page?.evaluate(() => window.screenX);
/** For polling: a window that is just closing stands nowhere, and is asked again. */
const leftNow = async (page: Page | undefined) => left(page)?.catch(() => null) ?? null;
const wall = (name: string) =>
  screenshotOfDisplay(displays.display, displays.projectorBox, `displays/${name}`);
const desk = (name: string) =>
  screenshotOfDisplay(displays.display, displays.consoleBox, `displays/${name}`);

async function screens() {
  await browser.page.getByRole('button', { name: /^Tableau (affiché|éteint)$/ }).click();
  return dialog(browser.page, 'Écrans');
}

test('identify, choose, swap by one key, show the desktop and come back', async () => {
  const teacher = browser.page;
  const position = teacher.getByText(/^page \d+ sur \d+$/);

  await test.step('identify: a big number on each display', async () => {
    const dialogOf = await screens();
    await dialogOf.getByRole('button', { name: 'Identifier les écrans' }).click();
    const numbers = () =>
      Promise.all(
        browser.context
          .pages()
          .filter((page) => page !== teacher)
          .map(async (page) => `${await page.title()} at ${(await left(page)) ?? 0}`),
      ).catch(() => []);
    // What was seen is kept: on a busy machine the numbers may be gone at a second look.
    let seen: string[] = [];
    await expect
      .poll(async () => {
        const now = await numbers();
        if (now.length === 2) seen = now;
        return seen.length;
      })
      .toBe(2);
    const [one, two] = seen.sort();
    expect(one).toMatch(/^1 at /);
    expect(two).toMatch(/^2 at /);
    expect(Number(one?.slice(5))).toBeLessThan(displays.projectorBox.x);
    expect(Number(two?.slice(5))).toBeGreaterThanOrEqual(displays.projectorBox.x);
    await desk('identify-console');
    await wall('identify-projector');
    await expect.poll(() => browser.context.pages().length).toBe(1);
  });

  await test.step('choose: the projector gets the board', async () => {
    const dialogOf = dialog(teacher, 'Écrans');
    expect(await barriers(teacher)).toEqual([]);
    await dialogOf.getByRole('button', { name: /1920 × 1080/ }).click();
    await expect.poll(() => leftNow(boards()[0])).toBe(displays.projectorBox.x);
    await expect(dialogOf.getByRole('button', { name: /^\d le tableau/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await teacher.screenshot({ path: path.join(OUTPUT, 'dialog.png') });
    await teacher.keyboard.press('Escape');
    await expect(teacher.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('the desktop is shown, and the board comes back at the same page', async () => {
    await teacher.keyboard.press('PageDown');
    await expect(position).toHaveText(/^page 2 sur/);
    const dialogOf = await screens();
    await dialogOf.getByRole('button', { name: 'Montrer le bureau' }).click();
    await expect.poll(() => boards().length).toBe(0);
    await expect(teacher.getByText('La classe voit le bureau de cet ordinateur.')).toBeVisible();
    await teacher.screenshot({ path: path.join(OUTPUT, 'desktop-shown.png') });
    await wall('desktop-on-projector');
    await teacher.getByRole('button', { name: 'Revenir au tableau' }).click();
    await expect.poll(() => leftNow(boards()[0])).toBe(displays.projectorBox.x);
    await expect(position).toHaveText(/^page 2 sur/);
    await expect(
      boards()[0]?.locator('img, canvas').first() ?? teacher.locator('none'),
    ).toBeVisible();
    await wall('board-back');
  });

  await test.step('S: console and board change displays, and change back', async () => {
    await teacher.keyboard.press('s');
    await expect.poll(() => leftNow(teacher)).toBeGreaterThanOrEqual(displays.projectorBox.x);
    await expect.poll(() => leftNow(boards()[0])).toBe(0);
    await expect(position).toHaveText(/^page 2 sur/);
    await desk('swapped-left');
    await wall('swapped-right');
    await teacher.keyboard.press('s');
    await expect.poll(() => leftNow(teacher)).toBeLessThan(displays.projectorBox.x);
    await expect.poll(() => leftNow(boards()[0])).toBe(displays.projectorBox.x);
    expect(boards()).toHaveLength(1);
  });

  await test.step('the projector is known again after the console was opened anew', async () => {
    await boards()[0]?.close();
    await teacher.reload();
    await teacher.getByRole('main').getByRole('button', { name: 'Afficher au tableau' }).click();
    await expect.poll(() => leftNow(boards()[0])).toBe(displays.projectorBox.x);
  });
});

test('the code for the phone is on the console and never on the board', async () => {
  const teacher = browser.page;
  await teacher.getByRole('button', { name: 'Télécommande' }).click();
  await expect(dialog(teacher, 'Télécommande')).toContainText('pendant une séance');
  await teacher.keyboard.press('Escape');
  await startSession(teacher, { name: 'CM1', names: ['Léa'] });
  await teacher.keyboard.press('Escape');
  await teacher.getByRole('main').getByRole('button', { name: 'Afficher au tableau' }).click();
  await expect.poll(() => boards().length).toBe(1);
  await teacher.getByRole('button', { name: 'Télécommande' }).click();
  const remote = dialog(teacher, 'Télécommande');
  await expect(remote.getByRole('img', { name: 'Code QR pour relier un téléphone' })).toBeVisible();
  await teacher.screenshot({ path: path.join(OUTPUT, 'remote-code.png') });
  expect(await boards()[0]?.getByRole('img', { name: /QR/ }).count()).toBe(0);
  const { openPhone } = await import('#test/harness/phone.ts');
  const { openTeacherPage, tokenOf } = await import('#test/harness/wire-page.ts');
  const watcher = await openTeacherPage(app, 'console');
  const { session } = await watcher.until((view) => view.session?.remotes.qr != null);
  const pairing = new URL(session?.remotes.qr ?? '').hash.slice(1);
  const phone = await openPhone(app, { token: tokenOf(1), pairing });
  const list = remote.getByRole('list', { name: 'Téléphones reliés' });
  await expect(list).toContainText('Téléphone 1connecté');
  await expect(remote.getByRole('img', { name: /QR/ })).toHaveCount(0);
  await teacher.screenshot({ path: path.join(OUTPUT, 'remote-paired.png') });
  expect(await barriers(teacher)).toEqual([]);
  phone.close();
  await expect(list).toContainText('Téléphone 1absent');
  // One code, one phone: the next one is asked for.
  await remote.getByRole('button', { name: 'Relier un autre téléphone' }).click();
  await expect(remote.getByRole('img', { name: /QR/ })).toBeVisible();
  await list.getByRole('button', { name: /Retirer ce téléphone/ }).click();
  await expect(list).toHaveCount(0);
  await expect(remote.getByRole('img', { name: /QR/ })).toBeVisible();
  // Closing the dialog makes an unused code void.
  await teacher.keyboard.press('Escape');
  await watcher.until((view) => view.session?.remotes.qr === null);
});
