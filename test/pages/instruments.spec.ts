import { expect, test, type Locator, type Page } from '@playwright/test';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { pictureFile } from '#test/journey/output.ts';
import { inkRows, inkThere } from './ink-pixels.ts';
import { openBoard, openConsole } from './console-page.ts';
import { barriers } from './for-everybody.ts';

/** The instruments of geometry: laid on the page, drawn along, and drawing. */

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
] as const;
type Size = (typeof SIZES)[number];
const HD = [SIZES[1]];
test.use({ viewport: SIZES[0] });

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

const onStage = (teacher: Page, name: string) =>
  teacher.getByRole('group', { name: `${name}, au tableau` });
const onWall = (board: Page, name: string) =>
  board.getByRole('region', { name, exact: true }).getByRole('img');

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('not to be seen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(teacher: Page, target: Locator, by: { x: number; y: number }): Promise<void> {
  const { x, y } = await middleOf(target);
  await teacher.mouse.move(x, y);
  await teacher.mouse.down();
  await teacher.mouse.move(x + by.x, y + by.y, { steps: 5 });
  await teacher.mouse.up();
}

async function look(page: Page, name: string, sizes: readonly Size[] = SIZES): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    const path = pictureFile(`${size.width}x${size.height}-${name}`);
    await page.screenshot({ path, animations: 'disabled' });
  }
}

async function expectForEverybody(page: Page): Promise<void> {
  expect.soft(await barriers(page)).toEqual([]);
}

test('rulers are moved, turned and drawn along; a compass draws a circle', async ({
  page,
  context,
}) => {
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openConsole(page, app);
  await expect(page.getByText(/^page 1 sur \d+$/)).toBeVisible({ timeout: 30_000 });
  const board = await openBoard(context, app);
  await board.setViewportSize({ width: 1280, height: 720 });

  // The ruler: moved by its body, turned and lengthened by its handles, with the mouse and by keyboard.
  await openTool(page, 'Règle');
  const ruler = onStage(page, 'Règle');
  const wall = onWall(board, 'Règle');
  await expect(wall).toHaveAccessibleName('Règle de 20 cm');
  const body = ruler.locator('[data-grip]');
  const start = await middleOf(wall.locator('[data-grip]'));
  await drag(page, body, { x: 60, y: -90 });
  await expect
    .poll(async () => (await middleOf(wall.locator('[data-grip]'))).y)
    .toBeLessThan(start.y - 90);
  await ruler.focus();
  const before = (await middleOf(wall.locator('[data-grip]'))).x;
  await page.keyboard.press('Shift+ArrowLeft');
  // A centimetre of 32 across the board.
  await expect
    .poll(async () => (await middleOf(wall.locator('[data-grip]'))).x)
    .toBeCloseTo(before - 40, 0);
  const turn = ruler.getByRole('slider', { name: 'Tourner' });
  await drag(page, turn, { x: -40, y: -150 });
  await expect(wall).toHaveAccessibleName(/^Règle de 20 cm, inclinée à \d+(,5)?°$/);
  await page.getByRole('button', { name: 'Remettre droit' }).click();
  await expect(wall).toHaveAccessibleName('Règle de 20 cm');
  await turn.focus();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowUp');
  await expect(wall).toHaveAccessibleName('Règle de 20 cm, inclinée à 31°');
  await page.keyboard.press('ArrowDown');
  await expect(turn).toHaveAttribute('aria-valuetext', '30°');
  const length = ruler.getByRole('slider', { name: 'Longueur' });
  await length.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(wall).toHaveAccessibleName('Règle de 19 cm, inclinée à 30°');
  await look(board, 'ruler-board', HD);
  await expectForEverybody(page);
  await board.setViewportSize({ width: 1280, height: 720 });

  // A trembling hand along its edge: one straight line, beside it.
  await page.getByRole('button', { name: 'Remettre droit' }).click();
  await expect(wall).toHaveAccessibleName('Règle de 19 cm');
  // The console's own picture of it follows the board's: drawn along before, it would still be askew.
  await expect.poll(async () => (await body.boundingBox())?.height ?? Infinity).toBeLessThan(150);
  await page.keyboard.press('p');
  const lies = await body.boundingBox();
  if (!lies) throw new Error('no ruler');
  const edge = lies.y - 6;
  await page.mouse.move(lies.x + 60, edge - 6);
  await page.mouse.down();
  for (const [step, tremble] of [-14, 9, -22, 12, -9, 25].entries()) {
    await page.mouse.move(lies.x + 60 + (step + 1) * 50, edge + tremble, { steps: 3 });
  }
  await page.mouse.up();
  await expect.poll(() => inkRows(board)).not.toBeNull();
  const line = await inkRows(board);
  // Medium, 4 pixels on this wall: no thicker than one stroke with its soft rims.
  expect((line?.bottom ?? 0) - (line?.top ?? 0)).toBeLessThanOrEqual(6);
  await page.keyboard.press('Control+z');
  await expect.poll(() => inkRows(board)).toBeNull();
  await ruler.focus();
  await page.keyboard.press('Delete');
  await expect(wall).toHaveCount(0);

  // The set square, turned over; the pen along its upright leg.
  await openTool(page, 'Équerre');
  const square = onStage(page, 'Équerre');
  await square.getByRole('slider', { name: 'Tourner' }).focus();
  await page.keyboard.press('PageUp');
  await expect(onWall(board, 'Équerre')).toHaveAccessibleName('Équerre, inclinée à 15°');
  await look(board, 'set-square-board', HD);
  await page.getByRole('button', { name: 'Remettre droit' }).click();
  await page.getByRole('button', { name: 'Retourner' }).click();
  await expect(page.getByRole('button', { name: 'Retourner' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('button', { name: 'Fermer : Équerre' }).click();

  // The protractor reads what its arm shows.
  await openTool(page, 'Rapporteur');
  const protractor = onStage(page, 'Rapporteur');
  const arm = protractor.getByRole('slider', { name: 'Bras du rapporteur' });
  await arm.focus();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowRight');
  await expect(onWall(board, 'Rapporteur')).toHaveAccessibleName('Rapporteur, angle de 71°');
  await drag(page, arm, { x: -160, y: 0 });
  await expect(onWall(board, 'Rapporteur')).toHaveAccessibleName(
    /^Rapporteur, angle de 1[0-4]\d°$/,
  );
  await look(board, 'protractor-board', HD);
  await page.getByRole('button', { name: 'Fermer : Rapporteur' }).click();

  // The compass: opened by its pencil, and its circle is ink of the page, live on the wall.
  await board.setViewportSize({ width: 1280, height: 720 });
  await openTool(page, 'Compas');
  const compass = onStage(page, 'Compas');
  await compass.getByRole('slider', { name: 'Ouverture du compas' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(onWall(board, 'Compas')).toHaveAccessibleName('Compas ouvert à 4,9 cm');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Ciel' }).click();
  await page.getByRole('button', { name: 'Tracer le cercle' }).click();
  await expect.poll(() => inkRows(board, 'moving')).not.toBeNull();
  // Half a board of 32 cm by 18 from the left, 68 of 100 from above; 4 pixels of it a millimetre.
  const [x, y, radius] = [0.45 * 1280, 0.68 * 720, 200];
  const places = Array.from({ length: 12 }, (_, part) => {
    const angle = (part / 12) * 2 * Math.PI + 0.1;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  });
  for (const place of places) {
    await expect.poll(() => inkThere(board, place), { message: String(place) }).toBe(true);
  }
  expect(await inkThere(board, [x + 0.8 * radius, y])).toBe(false);
  await expectForEverybody(board);
  await look(board, 'compass-board');
  await look(page, 'compass-console');
  await page.setViewportSize(SIZES[0]);
  await board.setViewportSize({ width: 1280, height: 720 });
  await page.keyboard.press('Control+z');
  await expect.poll(() => inkRows(board)).toBeNull();
  // By hand, at its head.
  await drag(page, compass.getByRole('slider', { name: 'Tracer en tournant' }), { x: 150, y: 40 });
  await expect.poll(() => inkRows(board)).not.toBeNull();
  await page.keyboard.press('Control+z');
  await expect.poll(() => inkRows(board)).toBeNull();
  // An arc by keyboard: while the key is down the pencil draws, and lifted it is one stroke.
  await compass.getByRole('slider', { name: 'Tracer en tournant' }).focus();
  for (let step = 0; step < 6; step += 1) await page.keyboard.down('ArrowRight');
  await page.keyboard.up('ArrowRight');
  await expect.poll(() => inkRows(board)).not.toBeNull();
  await page.keyboard.press('Control+z');
  await expect.poll(() => inkRows(board)).toBeNull();
});
