import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { pictureFile } from '#test/journey/output.ts';
import { openBoard, openConsole } from './console-page.ts';

/** The instruments of geometry: laid on the page, drawn along, and drawing. */

test.use({ viewport: { width: 1366, height: 768 } });

let app: RunningApp;
test.afterEach(async () => {
  expect(await app.stop()).toBe(0);
});

async function openTool(teacher: Page, name: string): Promise<void> {
  await teacher.getByRole('button', { name: 'Outils', exact: true }).click();
  await teacher
    .getByRole('dialog', { name: 'Outils de la classe' })
    .getByRole('button', { name, exact: true })
    .click();
}

test('scratch', async ({ page, context }) => {
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openConsole(page, app);
  await expect(page.getByText(/^page 1 sur \d+$/)).toBeVisible({ timeout: 30_000 });
  const board = await openBoard(context, app);
  await board.setViewportSize({ width: 1920, height: 1080 });
  for (const name of ['Règle', 'Équerre', 'Rapporteur', 'Compas']) {
    await openTool(page, name);
    await page.waitForTimeout(400);
    await board.screenshot({ path: pictureFile(`x-${name}-board`) });
    await page.screenshot({ path: pictureFile(`x-${name}-console`) });
    if (name !== 'Compas')
      await page
        .getByRole('button', { name: `Fermer : ${name}` })
        .first()
        .click();
  }
  await page.getByRole('button', { name: 'Tracer le cercle' }).click();
  await page.waitForTimeout(2500);
  await board.screenshot({ path: pictureFile(`x-circle-board`) });
  await page.screenshot({ path: pictureFile(`x-circle-console`) });
});

test('scratch text', async ({ page, context }) => {
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openConsole(page, app);
  await expect(page.getByText(/^page 1 sur \d+$/)).toBeVisible({ timeout: 30_000 });
  const board = await openBoard(context, app);
  await board.setViewportSize({ width: 1920, height: 1080 });
  await page.getByRole('button', { name: 'Ajouter à la leçon' }).click();
  await page.getByRole('dialog', { name: 'Ajouter à la leçon' }).getByText('Seyès').click();
  await page.waitForTimeout(800);
  await page.keyboard.press('i');
  const stage = await page.locator('[data-tool=text]').boundingBox();
  if (!stage) throw new Error('x');
  await page.mouse.click(stage.x + stage.width * 0.25, stage.y + stage.height * 0.3);
  await page.keyboard.type('La belle lune brille\noù le loup dort.');
  await page.waitForTimeout(500);
  await page.screenshot({ path: pictureFile(`x-text-console`) });
  await page.keyboard.press('Escape');
  await page.waitForTimeout(300);
  await page.getByRole('button', { name: 'Taille moyenne' }).click();
  await page.getByRole('button', { name: 'Ciel' }).click();
  await page.mouse.click(stage.x + stage.width * 0.25, stage.y + stage.height * 0.75);
  await page.keyboard.type('Été, Noël');
  await page.waitForTimeout(300);
  await page.screenshot({ path: pictureFile(`x-text2-console`) });
  await page.keyboard.press('Escape');
  await page.waitForTimeout(500);
  await board.screenshot({ path: pictureFile(`x-text-board`) });
  await page.screenshot({ path: pictureFile(`x-text3-console`) });
});
