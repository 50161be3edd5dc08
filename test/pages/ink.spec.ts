import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect as given, test, type BrowserContext, type Page } from '@playwright/test';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import {
  freePort,
  ROOT,
  startApp,
  temporaryFolder,
  type RunningApp,
} from '#test/harness/start-app.ts';
import { barriers } from './for-everybody.ts';

/** A page is drawn within a second, or many on a machine that has other things to do. */
const expect = given.configure({ timeout: 30_000 });

const PICTURES = path.join(ROOT, 'test/output/ink');
mkdirSync(PICTURES, { recursive: true });
const picture = (name: string) => path.join(PICTURES, `${name}.png`);

let app: RunningApp;
let consolePage: Page;
let board: Page;

async function openPages(context: BrowserContext): Promise<void> {
  consolePage = await context.newPage();
  await consolePage.setViewportSize({ width: 1366, height: 768 });
  await consolePage.goto(app.consoleUrl);
  board = await context.newPage();
  await board.setViewportSize({ width: 1280, height: 720 });
  await board.goto(`${app.origin}/board/`);
  await consolePage.bringToFront();
}

/** The lesson of the demo on both pages, its first page drawn. */
test.beforeEach(async ({ context }) => {
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openPages(context);
  await pageIsShown();
});
test.afterEach(async () => {
  await app.stop();
});

async function pageIsShown(): Promise<void> {
  await expect(consolePage.getByRole('toolbar', { name: 'Écrire au tableau' })).toBeVisible();
  await expect(consolePage.locator('main [data-sharp=true] canvas')).toBeVisible();
  await expect(board.locator('html[data-step]')).toHaveCount(1);
}

const tool = (name: string) =>
  consolePage.getByRole('toolbar', { name: 'Écrire au tableau' }).getByRole('button', { name });

/** Draws with the mouse, by shares of the stage's width and height. */
async function drag(...places: [number, number][]): Promise<void> {
  await press(...places);
  await consolePage.mouse.up();
}

async function press(...places: [number, number][]): Promise<void> {
  const stage = await consolePage.locator('[data-tool]').boundingBox();
  if (!stage) throw new Error('nothing in the hand');
  const at = ([x, y]: [number, number]) =>
    [stage.x + x * stage.width, stage.y + y * stage.height] as const;
  const [first = [0, 0], ...rest] = places;
  await consolePage.mouse.move(...at(first));
  await consolePage.mouse.down();
  for (const place of rest) await consolePage.mouse.move(...at(place), { steps: 6 });
}

type Canvas = 'finished' | 'moving';

/** The colour of the ink at a place of a page's stage, as `r,g,b,a`; null where there is none. */
function inkAt(page: Page, place: [number, number], canvas: Canvas = 'finished') {
  return page.locator(`canvas[data-ink=${canvas}]`).evaluate((element, [x, y]) => {
    const target = element as HTMLCanvasElement;
    if (target.hidden) return null;
    const context = target.getContext('2d');
    const left = Math.round(x * target.width);
    const top = Math.round(y * target.height);
    const { data } = context?.getImageData(left, top, 1, 1) ?? { data: [] };
    return (data[3] ?? 0) < 20 ? null : [...data].join();
  }, place);
}

async function expectInk(place: [number, number], there: boolean, on = board): Promise<void> {
  const found = expect.poll(async () => (await inkAt(on, place)) !== null);
  await found.toBe(there);
}

test('what is drawn on the console is on the board, while it is drawn and after', async () => {
  await tool('Stylo').click();
  await press([0.2, 0.2], [0.5, 0.5]);
  await expect.poll(async () => (await inkAt(board, [0.35, 0.35], 'moving')) !== null).toBe(true);
  expect(await inkAt(board, [0.35, 0.35])).toBeNull();
  await consolePage.mouse.up();
  await expectInk([0.35, 0.35], true);
  await expectInk([0.35, 0.35], true, consolePage);
  // Brick, the colour that the pen begins with.
  expect(await inkAt(board, [0.35, 0.35])).toBe('196,73,47,255');
  expect(await inkAt(board, [0.6, 0.35])).toBeNull();
  await expect.poll(() => inkAt(board, [0.35, 0.35], 'moving')).toBeNull();
});

test('colours, thickness, highlighter and shapes', async () => {
  await tool('Stylo').click();
  await tool('Ciel').click();
  await tool('Épaisseur : épais').click();
  await drag([0.1, 0.3], [0.4, 0.3]);
  await expect.poll(() => inkAt(board, [0.25, 0.3])).toBe('47,111,176,255');
  await tool('Surligneur').click();
  await tool('Mirabelle').click();
  await drag([0.1, 0.6], [0.4, 0.6]);
  await expect.poll(() => inkAt(board, [0.25, 0.6])).toMatch(/^24\d,17\d,5\d,10\d$/);
  for (const [name, place] of [
    ['Rectangle', 0.5],
    ['Ellipse', 0.62],
    ['Flèche', 0.74],
    ['Ligne droite', 0.86],
  ] as const) {
    await tool('Formes').click();
    await consolePage.getByRole('button', { name }).click();
    await drag([place, 0.2], [place + 0.09, 0.5]);
  }
  // The side of the rectangle, the top of the ellipse, the middle of arrow and line.
  await expectInk([0.5, 0.35], true);
  await expectInk([0.665, 0.2], true);
  await expectInk([0.785, 0.35], true);
  await expectInk([0.905, 0.35], true);
  await expectInk([0.545, 0.35], false);
  await consolePage.screenshot({ path: picture('console') });
  await board.screenshot({ path: picture('board') });
});

test('erasing by area and by stroke, undo and redo, clear, hide', async () => {
  await tool('Stylo').click();
  await drag([0.1, 0.3], [0.5, 0.3]);
  await drag([0.1, 0.6], [0.5, 0.6]);
  await expectInk([0.3, 0.6], true);

  await tool('Gomme').click();
  await drag([0.3, 0.2], [0.3, 0.4]);
  await expectInk([0.3, 0.3], false);
  await expectInk([0.2, 0.3], true);
  await tool('Effacer un trait entier').click();
  await drag([0.4, 0.5], [0.4, 0.7]);
  await expectInk([0.2, 0.6], false);
  await expectInk([0.2, 0.3], true);

  await consolePage.keyboard.press('Control+z');
  await expectInk([0.2, 0.6], true);
  await expectInk([0.3, 0.3], false);
  await tool('Annuler').click();
  await expectInk([0.3, 0.3], true);
  await consolePage.keyboard.press('Control+Shift+z');
  await expectInk([0.3, 0.3], false);

  await tool('Effacer toute la page').click();
  await expectInk([0.2, 0.3], false);
  await expectInk([0.2, 0.3], false, consolePage);
  await tool('Annuler').click();
  await expectInk([0.2, 0.3], true);

  await tool('Masquer l’encre').click();
  await expectInk([0.2, 0.3], false);
  await tool('Montrer l’encre').click();
  await expectInk([0.2, 0.3], true);
});

test('each page has its own ink, and a frozen board keeps what it shows', async () => {
  await tool('Stylo').click();
  await drag([0.1, 0.3], [0.5, 0.3]);
  await expectInk([0.3, 0.3], true);
  const first = await board.locator('html').getAttribute('data-step');
  await consolePage.keyboard.press('PageDown');
  await expect(board.locator(`html:not([data-step="${first}"])`)).toHaveCount(1);
  await expectInk([0.3, 0.3], false);
  await expectInk([0.3, 0.3], false, consolePage);
  await drag([0.1, 0.7], [0.5, 0.7]);
  await expectInk([0.3, 0.7], true);
  await consolePage.keyboard.press('f');
  await consolePage.keyboard.press('PageUp');
  await expectInk([0.3, 0.3], true, consolePage);
  await drag([0.1, 0.5], [0.5, 0.5]);
  await expectInk([0.3, 0.5], true, consolePage);
  expect(await inkAt(board, [0.3, 0.5])).toBeNull();
  await expectInk([0.3, 0.7], true);
  await consolePage.keyboard.press('f');
  await expectInk([0.3, 0.5], true);
  await expectInk([0.3, 0.7], false);
});

test('after kill -9 everything finished is back; a stroke drawn meanwhile too', async ({
  context,
}) => {
  const data = temporaryFolder();
  await app.stop();
  const port = await freePort();
  app = await startApp({ data, args: ['--open', DEMO_PDF, '--port', String(port)] });
  await Promise.all(context.pages().map((page) => page.close()));
  await openPages(context);
  await pageIsShown();
  await tool('Stylo').click();
  await drag([0.1, 0.3], [0.5, 0.3]);
  await expectInk([0.3, 0.3], true);
  await app.kill();
  await drag([0.1, 0.6], [0.5, 0.6]);
  app = await startApp({ data, args: ['--port', String(port)] });
  // The new launch has a new secret: the same window gets it as the launcher gives it.
  await context.request.get(app.consoleUrl);
  await expectInk([0.3, 0.3], true);
  await expectInk([0.3, 0.6], true);
  await app.kill();
  app = await startApp({ data });
  await Promise.all(context.pages().map((page) => page.close()));
  await openPages(context);
  await expectInk([0.3, 0.3], true);
  await expectInk([0.3, 0.6], true);
  await expectInk([0.3, 0.6], true, consolePage);
});

test('a pen’s pressure thickens its line; a finger draws too', async () => {
  await tool('Stylo').click();
  const stage = await consolePage.locator('[data-tool]').boundingBox();
  if (!stage) throw new Error('no stage');
  const session = await consolePage.context().newCDPSession(consolePage);
  const at = (x: number, y: number) => ({
    x: stage.x + x * stage.width,
    y: stage.y + y * stage.height,
  });
  for (const [y, force] of [
    [0.3, 0.1],
    [0.5, 1],
  ] as const) {
    const base = { pointerType: 'pen', button: 'left', force } as const;
    await session.send('Input.dispatchMouseEvent', {
      ...base,
      type: 'mousePressed',
      buttons: 1,
      clickCount: 1,
      ...at(0.1, y),
    });
    for (let x = 0.12; x < 0.5; x += 0.02) {
      await session.send('Input.dispatchMouseEvent', {
        ...base,
        type: 'mouseMoved',
        buttons: 1,
        ...at(x, y),
      });
    }
    await session.send('Input.dispatchMouseEvent', {
      ...base,
      type: 'mouseReleased',
      buttons: 0,
      clickCount: 1,
      ...at(0.5, y),
    });
  }
  const finger = (x: number) => [{ ...at(x, 0.7), id: 1 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: finger(0.1) });
  for (let x = 0.12; x < 0.5; x += 0.02) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: finger(x) });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expectInk([0.3, 0.3], true);
  await expectInk([0.3, 0.5], true);
  await expectInk([0.3, 0.7], true);
  const thickness = (y: number) =>
    board.locator('canvas[data-ink=finished]').evaluate((element, share) => {
      const canvas = element as HTMLCanvasElement;
      const { height } = canvas;
      const column = canvas
        .getContext('2d')
        ?.getImageData(
          Math.round(0.3 * canvas.width),
          Math.round((share - 0.05) * height),
          1,
          Math.round(0.1 * height),
        );
      return column
        ? column.data.filter((value, index) => index % 4 === 3 && value > 127).length
        : 0;
    }, y);
  await expect
    .poll(async () => (await thickness(0.5)) - 2 * (await thickness(0.3)))
    .toBeGreaterThan(0);
});

test('the toolbar is reachable by letters and by everybody', async () => {
  for (const [letter, name] of [
    ['p', 'Stylo'],
    ['h', 'Surligneur'],
    ['e', 'Gomme'],
    ['x', 'Effacer un trait entier'],
    ['d', 'Formes'],
  ] as const) {
    await consolePage.keyboard.press(letter);
    await expect(tool(name)).toHaveAttribute('aria-pressed', 'true');
  }
  await consolePage.keyboard.press('Escape');
  await expect(tool('Formes')).toHaveAttribute('aria-pressed', 'false');
  await tool('Formes').click();
  expect(await barriers(consolePage, 'main')).toEqual([]);
  await consolePage.screenshot({ path: picture('shapes') });
  for (const [width, height] of [
    [1280, 680],
    [1920, 1080],
  ] as const) {
    await consolePage.setViewportSize({ width, height });
    await consolePage.screenshot({ path: picture(`console-${width}`) });
  }
});
