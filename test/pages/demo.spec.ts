import { expect, test } from '@playwright/test';
import { pictureFile } from '#test/journey/output.ts';
import { startApp } from '#test/harness/start-app.ts';
import { startCity } from '#test/harness/start-city.ts';
import { openBoard, openConsole } from './console-page.ts';

// The pictures of the README come from here: `npm run pictures` takes them over.

test('the rehearsal shows a living class and a lesson worth showing', async ({ context, page }) => {
  test.setTimeout(90_000);
  const app = await startApp({ args: ['--demo'] });
  try {
    await page.setViewportSize({ width: 1366, height: 768 });
    await openConsole(page, app);
    const board = await openBoard(context, app);
    await board.setViewportSize({ width: 1366, height: 768 });
    await expect(page.getByText('24 portables sur 24')).toBeVisible({ timeout: 30_000 });
    await page.bringToFront();
    await page.getByRole('button', { name: /Suivant/ }).click();
    await expect(board.locator('html')).toHaveAttribute('data-step', /.+/);
    await expect(page.getByText(/(1[0-9]|2[0-4]) \/ 24/)).toBeVisible({ timeout: 60_000 });
    await page.screenshot({ path: pictureFile('demo-console') });
    await page.getByRole('button', { name: 'Au tableau', exact: true }).click();
    await expect(board.getByText('réponses')).toBeVisible();
    await board.bringToFront();
    await board.screenshot({ path: pictureFile('demo-board'), animations: 'disabled' });
    await expect(board.locator('body')).not.toContainText('Gabriel');
  } finally {
    await app.stop();
  }
});

test('the city’s rehearsal shows seventy-one schools', async ({ page }) => {
  const city = await startCity({ port: 0, args: ['--demo'] });
  try {
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(city.url);
    await expect(
      page.getByRole('heading', { name: 'Rapports reçus, jour par jour' }),
    ).toBeVisible();
    await page.screenshot({ path: pictureFile('demo-city') });
    await page.getByRole('link', { name: 'Écoles', exact: true }).click();
    await expect(page.getByRole('table').getByRole('row')).not.toHaveCount(0);
    await expect(page.getByText('71 écoles').last()).toBeVisible();
  } finally {
    await city.stop();
  }
});
