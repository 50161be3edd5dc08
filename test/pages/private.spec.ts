import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { pdfOfPages } from '#test/fixtures/odd-pdfs.ts';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import { temporaryFolder } from '#test/harness/start-app.ts';
import { chromiumHost } from '#test/journey/chromium-host.ts';
import type { Host } from '#test/journey/host.ts';
import { pictureFile } from '#test/journey/output.ts';
import {
  difference,
  expectDarkWall,
  expectPageOnWall,
  expectStillWall,
  wallPixels,
} from '#test/journey/projected.ts';
import { dialog, expectPage, openFile } from '#test/journey/teacher.ts';
import {
  missingForTwoDisplays,
  startTwoDisplays,
  type TwoDisplays,
} from '#test/rig/two-displays.ts';
import { barriers } from './for-everybody.ts';

/** Preview is not air: what the teacher searches stays hers until she sends it. */

const missing = missingForTwoDisplays();
test.skip(missing !== null, missing ?? '');

let displays: TwoDisplays;
let host: Host;
test.afterEach(async () => {
  await host?.end();
  await displays?.stop();
});

/** The wall shows just what it showed before. */
async function expectWallKept(before: readonly number[]): Promise<void> {
  await expectStillWall(host);
  expect(difference(await wallPixels(host), before)).toBeLessThan(1);
}

async function expectWhiteWall(): Promise<void> {
  await expect.poll(async () => Math.min(...(await wallPixels(host)))).toBeGreaterThan(250);
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([]);
}

test('freeze, search, send; the overview; clickers; black and white', async () => {
  test.setTimeout(300_000);
  displays = await startTwoDisplays();
  host = await chromiumHost(displays);
  await host.start();
  const teacher = host.console();
  await openFile(teacher, 'Ouvrir un PDF', DEMO_PDF);
  await expectPage(teacher, 1);
  const stage = teacher.getByRole('main', { name: 'Au tableau' });
  await stage.getByRole('button', { name: 'Afficher au tableau' }).click();
  await expectPageOnWall(host, 1);
  const overview = dialog(teacher, 'Vue d’ensemble');
  const option = (place: number) =>
    overview.getByRole('option', { name: new RegExp(`^${place} `) });
  const send = stage.getByRole('button', { name: 'Envoyer au tableau' });

  await test.step('frozen, the class keeps its page while the teacher searches', async () => {
    const before = await wallPixels(host);
    await teacher.keyboard.press('f');
    await expect(stage.getByText('La classe voit toujours la page 1')).toBeVisible();
    await expect(send).toHaveCount(0);
    await teacher.getByRole('button', { name: 'Suivant' }).click();
    await teacher.getByRole('button', { name: 'Page 4, les-fractions.pdf' }).click();
    await expect(stage.getByText('vous regardez la page 4')).toBeVisible();
    await expect(stage.getByRole('button', { name: 'Revenir à la page 1' })).toBeVisible();
    await expect(send).toBeVisible();
    await expectWallKept(before);
    await teacher.screenshot({ path: pictureFile('private-search') });
    await expectAccessible(teacher);
  });

  await test.step('Enter sends it, although a page of the list was clicked last', async () => {
    await teacher.keyboard.press('Enter');
    await expectPageOnWall(host, 4);
    await expect(send).toHaveCount(0);
    await teacher.keyboard.press('f');
    await teacher.keyboard.press('PageUp');
    await send.click();
    await expectPageOnWall(host, 3);
  });

  await test.step('the overview: arrows and Enter', async () => {
    await teacher.keyboard.press('g');
    await expect(overview.getByText('La classe voit la page 3.')).toBeVisible();
    await expect(option(3)).toHaveAttribute('aria-selected', 'true');
    await expect(option(3)).toHaveAccessibleName(/Au tableau$/);
    await teacher.keyboard.press('ArrowRight');
    await teacher.keyboard.press('ArrowDown');
    await teacher.keyboard.press('Enter');
    await expect(overview).toHaveCount(0);
    await expectPageOnWall(host, 9);
  });

  await test.step('300 pages: only those in sight are drawn; numbers and titles find', async () => {
    const numbers = path.join(temporaryFolder(), 'Écriture.pdf');
    writeFileSync(numbers, pdfOfPages(290));
    await teacher.getByRole('button', { name: 'Ajouter à la leçon' }).click();
    await openFile(teacher, 'Ajouter des fichiers…', numbers);
    await expect(teacher.getByText('page 9 sur 300')).toBeVisible();
    await teacher.keyboard.press('f');
    await expectStillWall(host);
    const before = await wallPixels(host);
    await stage.getByRole('button', { name: 'Vue d’ensemble' }).click();
    await expect(overview.getByText('la classe garde la page 9')).toBeVisible();
    await expect(overview.getByRole('group', { name: 'les-fractions' })).toHaveCount(1);
    expect(await overview.getByRole('option').count()).toBeLessThan(100);
    await expect(option(2).locator('img')).toHaveJSProperty('complete', true);
    await teacher.screenshot({ path: pictureFile('overview') });
    await expectAccessible(teacher);
    await teacher.keyboard.type('287');
    await expect(option(287)).toHaveAttribute('aria-selected', 'true');
    await expect(option(287)).toBeInViewport();
    await teacher.keyboard.press('Control+a');
    await teacher.keyboard.type('ecri');
    await expect(option(11)).toHaveAttribute('aria-selected', 'true');
    await teacher.keyboard.type('zz');
    await expect(overview.getByText('Rien ne commence par « ecrizz ».')).toBeVisible();
    await teacher.keyboard.press('Escape');
    await expect(overview).toHaveCount(0);
    await expectPage(teacher, 9);
    await teacher.getByRole('button', { name: 'La leçon : vue d’ensemble' }).click();
    await option(2).click();
    await expectPage(teacher, 2);
    await expectWallKept(before);
    await teacher.keyboard.press('Enter');
    await expectPageOnWall(host, 2);
  });

  await test.step('a number and Enter go there; Home and End go to the ends', async () => {
    await teacher.keyboard.type('10');
    await expect(stage.getByRole('status')).toHaveText(/^Aller à la page 10/);
    await teacher.screenshot({ path: pictureFile('go-to-page') });
    await teacher.keyboard.press('Enter');
    await expectPageOnWall(host, 10);
    await teacher.keyboard.type('999');
    await expect(stage.getByRole('status')).toHaveText(/Pas de page 999/);
    await teacher.keyboard.press('Escape');
    await expect(stage.getByRole('status')).toHaveCount(0);
    await teacher.keyboard.press('End');
    await expectPage(teacher, 300);
    await teacher.keyboard.press('Home');
    await expectPageOnWall(host, 1);
  });

  await test.step('a clicker, with the focus on the console and on the board', async () => {
    const board = await host.board();
    for (const page of [teacher, board]) {
      await page.keyboard.press('PageDown');
      await expectPage(teacher, 2);
      await page.keyboard.press('.');
      await expectDarkWall(host);
      await page.keyboard.press('w');
      await expectWhiteWall();
      await page.keyboard.press('Escape');
      await expect(stage.getByText('La classe voit un tableau blanc')).toHaveCount(0);
      await page.keyboard.press('b');
      await expect(stage.getByText('La classe voit un tableau noir')).toBeVisible();
      await page.keyboard.press('b');
      await page.keyboard.press('PageUp');
      await expectPage(teacher, 1);
      await page.keyboard.press('End');
      await expectPage(teacher, 300);
      await page.keyboard.press('Home');
      await expectPage(teacher, 1);
    }
    await teacher.keyboard.press('f');
    await teacher.keyboard.press('PageDown');
    await board.keyboard.press('Enter');
    await expectPageOnWall(host, 2);
  });

  await test.step('the white board survives a power cut', async () => {
    await teacher.keyboard.press('w');
    await expectWhiteWall();
    await expect(stage.getByText('La classe voit un tableau blanc')).toBeVisible();
    await teacher.screenshot({ path: pictureFile('console-white') });
    await host.kill();
    await host.start();
    const again = host.console();
    await expect(again.getByText('La classe voit un tableau blanc')).toBeVisible();
    await again.keyboard.press('F5');
    await expectWhiteWall();
    await again.keyboard.press('w');
    await expectPageOnWall(host, 2);
  });

  await test.step('all keys stand in the help', async () => {
    const again = host.console();
    await again.keyboard.press('?');
    const help = dialog(again, 'Raccourcis');
    const line = (words: string) => help.locator(`dt:has-text("${words}") + dd`);
    await expect(line('Vue d’ensemble')).toHaveText('G');
    await expect(line('Tableau blanc, et retour')).toHaveText('Wou,');
    await expect(line('Envoyer au tableau ce que je regarde')).toHaveText('Entrée');
    await again.screenshot({ path: pictureFile('shortcuts') });
    await expectAccessible(again);
    await again.keyboard.press('Escape');
    await expect(help).toHaveCount(0);
  });
});
