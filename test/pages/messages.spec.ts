import { expect, test, type Locator } from '@playwright/test';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { pictureFile } from '#test/journey/output.ts';
import { dialog, expectPage } from '#test/journey/teacher.ts';
import { openConsole } from './console-page.ts';

/** Messages are in nobody's way, and nothing is in theirs; no button is cut off. */

test.use({ viewport: { width: 1366, height: 768 } });

let app: RunningApp;
test.afterEach(async () => {
  await app.stop();
});

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not to be seen');
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}

test('a note beside the ink, a trouble above a dialog, a strip with all its buttons', async ({
  page,
}) => {
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openConsole(page, app);
  await expectPage(page, 1);

  await test.step('a note covers neither the ink nor what is pressed below', async () => {
    await page.getByRole('button', { name: 'Page 2, les-fractions.pdf' }).focus();
    await page.keyboard.press('Delete');
    const messages = page.getByRole('region', { name: 'Messages' });
    await expect(messages.getByText('Étape supprimée')).toBeVisible();
    const note = await boxOf(messages);
    for (const bar of ['Écrire au tableau', 'Commandes du tableau']) {
      const { x, y, right, bottom } = await boxOf(page.getByRole('toolbar', { name: bar }));
      const apart = note.right <= x || note.x >= right || note.bottom <= y || note.y >= bottom;
      expect(apart, bar).toBe(true);
    }
    await page.screenshot({ path: pictureFile('note') });
    await messages.getByRole('button', { name: 'Annuler' }).click();
  });

  await test.step('the number line has all its buttons within its strip', async () => {
    // With a second tool and a sentence below, which both take room.
    await page.keyboard.press('f');
    for (const tool of ['Chronomètre', 'Droite numérique']) {
      await page.getByRole('button', { name: 'Outils' }).last().click();
      await page.getByRole('button', { name: tool }).click();
    }
    const strip = page.getByRole('region', { name: 'Outils au tableau' });
    await expect(strip).toBeVisible();
    const { right } = await boxOf(strip.getByRole('group'));
    for (const button of await strip.getByRole('group').getByRole('button').all()) {
      expect((await boxOf(button)).right).toBeLessThanOrEqual(right);
    }
    await page.screenshot({ path: pictureFile('number-line-strip') });
  });

  await test.step('a trouble is bright and can be closed, whatever dialog is open', async () => {
    await page.getByRole('button', { name: 'Réglages' }).click();
    const settings = dialog(page, 'Réglages');
    await settings.getByRole('textbox', { name: 'Salle' }).fill('C12');
    await app.kill();
    await settings.getByRole('button', { name: 'Enregistrer' }).click();
    const trouble = settings.getByRole('region', { name: 'Messages' });
    const close = trouble.getByRole('button', { name: 'Fermer' });
    await expect(close).toBeVisible();
    await page.screenshot({ path: pictureFile('trouble-above-dialog') });
    await close.click();
    await expect(close).toHaveCount(0);
    await expect(settings).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Messages' })).toBeAttached();
  });
});
