import { expect, test, type Page } from '@playwright/test';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import { freePort, startApp, type RunningApp } from '#test/harness/start-app.ts';
import { pictureFile } from '#test/journey/output.ts';
import { inkRows } from './ink-pixels.ts';
import { openBoard, openConsole } from './console-page.ts';
import { barriers } from './for-everybody.ts';

/** Typed text on a page with lines, in school cursive. */

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
] as const;
test.use({ viewport: SIZES[0] });

let app: RunningApp;
test.afterEach(async () => {
  expect(await app.stop()).toBe(0);
});

/** Clicks on the page, by shares of its width and height. */
async function clickAt(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.click(...(await placeAt(page, x, y)));
}

async function placeAt(page: Page, x: number, y: number): Promise<[number, number]> {
  const stage = await page.locator('main [data-tool]').first().boundingBox();
  if (!stage) throw new Error('nothing in the hand');
  return [stage.x + x * stage.width, stage.y + y * stage.height];
}

const WALL = { width: 1920, height: 1080 };
/** From one strong line of the Seyès ruling to the next on that wall, and between thin ones. */
const STRONG = WALL.height / 9;
const INTERLINE = STRONG / 4;

test('letters stand on the strong lines, are never lost, and are changed, moved and erased', async ({
  page,
  context,
}) => {
  const port = await freePort();
  app = await startApp({ args: ['--open', DEMO_PDF, '--port', String(port)] });
  await openConsole(page, app);
  await expect(page.getByText(/^page 1 sur \d+$/)).toBeVisible({ timeout: 30_000 });
  const board = await openBoard(context, app);
  await board.setViewportSize(WALL);
  await page.getByRole('button', { name: 'Ajouter à la leçon' }).click();
  await page.getByRole('dialog', { name: 'Ajouter à la leçon' }).getByText('Seyès').click();
  await page.keyboard.press('PageDown');
  await expect(page.getByText(/^page 2 sur \d+$/)).toBeVisible();

  // An x is one interline high and stands on the strong line that was clicked above.
  await page.keyboard.press('i');
  await expect(page.getByRole('button', { name: 'Texte', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await clickAt(page, 0.25, 0.31);
  await expect(page.getByRole('textbox', { name: 'Texte sur la page' })).toBeFocused();
  await page.keyboard.type('nnn');
  await expect.poll(() => inkRows(board)).not.toBeNull();
  const row = async () => (await inkRows(board)) ?? { top: NaN, bottom: NaN };
  await expect.poll(async () => Math.abs((await row()).bottom - 3 * STRONG)).toBeLessThan(3);
  await expect
    .poll(async () => Math.abs((await row()).top - (3 * STRONG - INTERLINE)))
    .toBeLessThan(4);
  await page.keyboard.type('\nbelle, où');
  await expect.poll(async () => (await row()).bottom).toBeGreaterThan(4 * STRONG - 3);

  // The power fails with the caret still in it.
  await page.waitForTimeout(200);
  await app.kill();
  app = await startApp({ data: app.data, args: ['--port', String(port)] });
  await page.goto(app.consoleUrl);
  await board.goto(`${app.origin}/board/`);
  await expect.poll(async () => (await row()).bottom).toBeGreaterThan(4 * STRONG - 3);
  const whole = await row();

  // Taken up again, and brought back as it was by one undo.
  await page.keyboard.press('i');
  await clickAt(page, 0.26, 0.325);
  const field = page.getByRole('textbox', { name: 'Texte sur la page' });
  await expect(field).toHaveValue('nnn\nbelle, où');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nla lune brille.');
  await expect.poll(async () => (await row()).bottom).toBeGreaterThan(whole.bottom + STRONG / 2);
  await page.screenshot({ path: pictureFile('1366x768-text-typing') });
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.screenshot({ path: pictureFile(`${size.width}x${size.height}-text-console`) });
  }
  await board.screenshot({ path: pictureFile('1920x1080-text-board') });
  await page.setViewportSize(SIZES[0]);
  await page.keyboard.press('Control+z');
  await expect.poll(row).toEqual(whole);

  // Dragged, it snaps to the next line; another undo and it is back.
  const from = await placeAt(page, 0.26, 0.325);
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...(await placeAt(page, 0.3, 0.325 + 0.8 / 9)), { steps: 5 });
  await page.mouse.up();
  await expect
    .poll(async () => Math.abs((await row()).top - whole.top - STRONG))
    .toBeLessThanOrEqual(1);
  await page.keyboard.press('Control+z');
  await expect.poll(row).toEqual(whole);

  // Erased as a whole, like a stroke.
  await page.keyboard.press('x');
  await page.mouse.move(...(await placeAt(page, 0.27, 0.2)));
  await page.mouse.down();
  await page.mouse.move(...(await placeAt(page, 0.27, 0.5)), { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => inkRows(board)).toBeNull();

  // By keyboard alone, in other letters, larger and in another colour.
  await page.keyboard.press('i');
  await page.getByRole('button', { name: 'Lettres d’imprimerie' }).press('Space');
  await page.getByRole('button', { name: 'Taille moyenne' }).press('Space');
  await page.locator('body').press('Enter');
  await expect(field).toBeFocused();
  await page.keyboard.type('xxx');
  await expect
    .poll(async () => Math.abs((await row()).bottom - (await row()).top - 2 * INTERLINE))
    .toBeLessThan(4);
  const high = (await row()).bottom;
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(async () => Math.round((await row()).bottom - high)).toBe(Math.round(STRONG));
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(field).toHaveCount(0);
  await page.keyboard.press('Escape');
});
