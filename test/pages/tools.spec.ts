import { expect, test, type Page } from '@playwright/test';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { pictureFile } from '#test/journey/output.ts';
import { closeDialog, expectPage, startSession } from '#test/journey/teacher.ts';
import { openBoard, openConsole } from './console-page.ts';
import { barriers } from './for-everybody.ts';
import { WITH_MICROPHONE } from './microphone.ts';

/** The class tools, opened on the console and seen on the board. */

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;
const NAMES = [
  'Adam',
  'Aya',
  'Camille',
  'Chloé',
  'Eden',
  'Emma',
  'Gabriel',
  'Inès',
  'Jade',
  'Jean-Baptiste',
  'Léa B.',
  'Maël',
];

test.use(WITH_MICROPHONE);

let app: RunningApp;
test.afterEach(async () => {
  expect(await app.stop()).toBe(0);
});

/** Reading the file takes its time on a busy machine. */
async function openLesson(page: Page): Promise<void> {
  await openConsole(page, app);
  await expect(page.getByText(/^page 1 sur \d+$/)).toBeVisible({ timeout: 30_000 });
}

async function openTool(teacher: Page, name: string): Promise<void> {
  await teacher.getByRole('button', { name: 'Outils', exact: true }).click();
  await teacher
    .getByRole('dialog', { name: 'Outils de la classe' })
    .getByRole('button', { name })
    .click();
}

/** A tool on the wall. */
const onBoard = (board: Page, name: string) => board.getByRole('region', { name, exact: true });
/** Its buttons on the console. */
const buttons = (teacher: Page, name: string) => teacher.getByRole('group', { name, exact: true });

async function look(page: Page, name: string): Promise<void> {
  expect.soft(await barriers(page), name).toEqual([]);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const outside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(outside, `${name} at ${size.width}`).toBe(0);
    const path = pictureFile(`${size.width}x${size.height}-tools-${name}`);
    await page.screenshot({ path, animations: 'disabled' });
  }
  await page.setViewportSize(SIZES[0]);
}

test('a timer goes on by itself, rings once at its end, and survives kill -9', async ({
  page,
  context,
}) => {
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openLesson(page);
  let board = await openBoard(context, app);
  await openTool(page, 'Minuteur');
  const strip = buttons(page, 'Minuteur');
  await strip.getByRole('button', { name: 'Régler sur 3 min' }).click();
  await expect(
    onBoard(board, 'Minuteur').getByRole('img', { name: 'Il reste 3 min' }),
  ).toBeVisible();
  await strip.getByRole('button', { name: 'Démarrer' }).click();
  await expect(strip.getByRole('button', { name: 'Pause' })).toBeVisible();

  await page.keyboard.press('PageDown');
  await expectPage(page, 2);
  await app.kill();
  app = await startApp({ data: app.data, classPort: app.classPort });
  await page.goto(app.consoleUrl);
  await expectPage(page, 2);
  await expect(strip.getByRole('button', { name: 'Pause' })).toBeVisible();

  // The same board a minute and a half later, by its own clock alone.
  await board.close();
  board = await context.newPage();
  await board.clock.install();
  await board.addInitScript(() => {
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when) {
      document.documentElement.dataset['tones'] = String(
        Number(document.documentElement.dataset['tones'] ?? 0) + 1,
      );
      start.call(this, when);
    };
  });
  const messages: string[] = [];
  board.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => messages.push(String(payload))),
  );
  await board.goto(`${app.origin}/board/`);
  const face = onBoard(board, 'Minuteur').getByRole('img');
  await expect(face).toHaveAccessibleName('Il reste 3 min');
  const share = () => face.locator('[data-share]').getAttribute('data-share').then(Number);
  const before = await share();
  await board.clock.fastForward(90_000);
  await expect(face).toHaveAccessibleName('Il reste 2 min');
  expect(await share()).toBeLessThan(before - 0.4);
  await board.clock.fastForward(120_000);
  await expect(face).toHaveAccessibleName('C’est fini');
  const tones = () => board.locator('html').getAttribute('data-tones');
  await expect.poll(tones).toBe('3');
  expect(messages.filter((text) => text.includes('"tools"') && text.includes('"change"'))).toEqual(
    [],
  );
  await board.reload();
  await board.clock.fastForward(1000);
  await expect(face).toBeVisible();
  expect(await tones()).toBeNull();

  await page.getByRole('button', { name: 'Fermer : Minuteur' }).last().click();
  await expect(onBoard(board, 'Minuteur')).toHaveCount(0);
});

test('pupils are drawn, everyone once, also over kill -9; groups hold them all', async ({
  page,
  context,
}) => {
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openLesson(page);
  await openTool(page, 'Tirage d’un élève');
  await buttons(page, 'Tirage d’un élève').getByRole('button', { name: 'Tirer au sort' }).click();
  await expect(page.getByText('Il n’y a pas d’élève à tirer au sort.')).toBeVisible();
  await page.getByRole('button', { name: 'Fermer', exact: true }).first().click();

  await startSession(page, { name: 'CM1 B', names: NAMES });
  await closeDialog(page);
  const board = await openBoard(context, app);
  await board.emulateMedia({ reducedMotion: 'reduce' });
  const strip = buttons(page, 'Tirage d’un élève');
  const drawn: string[] = [];
  for (const [time] of NAMES.entries()) {
    if (time === 5) {
      await app.kill();
      app = await startApp({ data: app.data, classPort: app.classPort });
      await page.goto(app.consoleUrl);
      await board.goto(`${app.origin}/board/`);
      await expect(onBoard(board, 'Tirage d’un élève')).toContainText(drawn[4] ?? '');
    }
    await strip.getByRole('button', { name: 'Tirer au sort' }).click();
    const left = NAMES.length - 1 - time;
    const word = left === 0 ? 'tour fini' : left === 1 ? 'encore 1 élève' : `encore ${left} élèves`;
    await expect(strip.getByText(word)).toBeVisible();
    await expect
      .poll(async () => onBoard(board, 'Tirage d’un élève').innerText())
      .not.toBe(drawn.at(-1) ?? '');
    drawn.push(await onBoard(board, 'Tirage d’un élève').innerText());
  }
  expect([...drawn].sort()).toEqual([...NAMES].sort());
  await look(board, 'draw-board');
  await look(page, 'draw-console');

  await openTool(page, 'Groupes');
  const names = () => onBoard(board, 'Groupes').getByRole('listitem').allInnerTexts();
  await expect.poll(async () => (await names()).sort()).toEqual([...NAMES].sort());
  const before = await names();
  await buttons(page, 'Groupes').getByRole('button', { name: 'Mélanger' }).click();
  await expect.poll(names).not.toEqual(before);
  await look(board, 'groups-board');
  await look(page, 'groups-console');
});

test('tools are moved and resized on the stage, and stay there', async ({ page, context }) => {
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openLesson(page);
  const board = await openBoard(context, app);
  await openTool(page, 'Dés');
  const wall = onBoard(board, 'Dés');
  await expect(wall).toBeVisible();
  const handle = page.getByRole('group', { name: 'Dés, au tableau' });
  const from = await handle.boundingBox();
  const start = await wall.boundingBox();
  if (!from || !start) throw new Error('no dice');
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x - 80, from.y - 40, { steps: 6 });
  // On the board before the button is let go.
  await expect.poll(async () => (await wall.boundingBox())?.x).toBeLessThan(start.x - 100);
  await page.mouse.up();
  const box = await handle.boundingBox();
  if (!box) throw new Error('no dice');
  await page.mouse.move(box.x + box.width - 6, box.y + box.height - 6);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 90, box.y + box.height, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(async () => (await wall.boundingBox())?.width)
    .toBeGreaterThan(start.width + 80);
  await handle.focus();
  const x = (await wall.boundingBox())?.x ?? 0;
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await wall.boundingBox())?.x).toBeGreaterThan(x + 10);
  // The arrows are the tool's: the page has not turned.
  await expectPage(page, 1);
  const placed = await wall.boundingBox();
  await app.kill();
  app = await startApp({ data: app.data, classPort: app.classPort });
  await board.goto(`${app.origin}/board/`).catch(() => undefined);
  await page.goto(app.consoleUrl);
  await board.goto(`${app.origin}/board/`);
  await expect.poll(async () => (await wall.boundingBox())?.x).toBeCloseTo(placed?.x ?? 0, 0);
  await handle.focus();
  await page.keyboard.press('Delete');
  await expect(wall).toHaveCount(0);
});

test('several tools at once, read from afar', async ({ page, context }) => {
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openLesson(page);
  const board = await openBoard(context, app);
  await openTool(page, 'Minuteur');
  await buttons(page, 'Minuteur').getByRole('button', { name: 'Démarrer' }).click();
  await look(page, 'timer-console');
  await look(board, 'timer-board');
  await openTool(page, 'Chronomètre');
  await page.keyboard.press('Escape');
  await openTool(page, 'Dés');
  await buttons(page, 'Dés').getByRole('button', { name: '3 dés' }).click();
  await openTool(page, 'Niveau sonore');
  const noise = onBoard(board, 'Niveau sonore').getByRole('img');
  await expect(noise).toHaveAccessibleName(/^Niveau sonore : ([1-9]|10) sur 10, limite 6$/);
  await openTool(page, 'Droite numérique');
  const line = buttons(page, 'Droite numérique');
  for (const _ of [1, 2, 3]) await line.getByRole('button', { name: 'Un saut en avant' }).click();
  await expect(onBoard(board, 'Droite numérique').getByRole('img')).toHaveAccessibleName(
    'Droite numérique de 0 à 10, repère sur 2',
  );
  await look(board, 'several-board');
  await look(page, 'several-console');
  for (const name of ['Dés', 'Minuteur', 'Chronomètre']) {
    await page
      .getByRole('button', { name: `Fermer : ${name}` })
      .first()
      .click();
  }
  await openTool(page, 'Horloge à régler');
  await buttons(page, 'Horloge à régler').getByRole('button', { name: '+ 1 h' }).click();
  await expect(onBoard(board, 'Horloge à régler').getByRole('img')).toHaveAccessibleName(
    'Horloge : 11 h 10',
  );
  await look(board, 'clock-board');
  await look(page, 'clock-console');
  await page.getByRole('button', { name: 'Outils', exact: true }).click();
  await look(page, 'menu-console');
});
