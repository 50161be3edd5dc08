import { expect, test, type Page } from '@playwright/test';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import { chromiumHost } from '#test/journey/chromium-host.ts';
import type { Host } from '#test/journey/host.ts';
import { pictureFile } from '#test/journey/output.ts';
import { expectPageOnWall } from '#test/journey/projected.ts';
import { dialog, expectPage, openFile } from '#test/journey/teacher.ts';
import {
  missingForTwoDisplays,
  startTwoDisplays,
  type TwoDisplays,
} from '#test/rig/two-displays.ts';

/** A projector that is missing, comes, goes and comes back. */

const missing = missingForTwoDisplays();
test.skip(missing !== null, missing ?? '');

let displays: TwoDisplays;
let host: Host;
test.afterEach(async () => {
  await host?.end();
  await displays?.stop();
});

const show = (page: Page) =>
  page.getByRole('main').getByRole('button', { name: 'Afficher au tableau' });

test('without a projector the lesson fills this screen, and leaves it again', async () => {
  displays = await startTwoDisplays({ plugged: false });
  host = await chromiumHost(displays);
  await host.start();
  const teacher = host.console();
  await openFile(teacher, 'Ouvrir un PDF', DEMO_PDF);
  await expectPage(teacher, 1);
  await show(teacher).click();
  const advice = dialog(teacher, 'Écrans');
  await expect(advice.getByText('Un seul écran est branché.')).toBeVisible();
  await teacher.screenshot({ path: pictureFile('console-one-display') });
  await advice.getByRole('button', { name: 'Projeter sur cet écran' }).click();

  const board = teacher.frameLocator('iframe[title="Le tableau, en plein écran"]');
  await expect(board.locator('html')).toHaveAttribute('data-step', /./);
  const step = () => board.locator('html').getAttribute('data-step');
  const first = await step();
  await teacher.keyboard.press('PageDown');
  await expect.poll(step).not.toBe(first);
  await teacher.screenshot({ path: pictureFile('single-screen') });
  await teacher.keyboard.press('Escape');
  await expect(teacher.locator('iframe')).toHaveCount(0);
  await expectPage(teacher, 2);
});

test('a projector that goes is told in a sentence; the board comes back with it', async () => {
  displays = await startTwoDisplays();
  host = await chromiumHost(displays);
  await host.start();
  const teacher = host.console();
  await openFile(teacher, 'Ouvrir un PDF', DEMO_PDF);
  await show(teacher).click();
  await expectPageOnWall(host, 1);
  await teacher.keyboard.press('PageDown');
  await expectPageOnWall(host, 2);

  await displays.unplug();
  await expect(teacher.getByText('Le vidéoprojecteur a été débranché.')).toBeVisible();
  await expect(show(teacher).first()).toBeVisible();
  await teacher.screenshot({ path: pictureFile('console-projector-gone') });
  await teacher.keyboard.press('PageDown');
  await expectPage(teacher, 3);

  await displays.plug();
  await expect(teacher.getByText('Le vidéoprojecteur a été débranché.')).toBeHidden();
  await expectPageOnWall(host, 3);
});
