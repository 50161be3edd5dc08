import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { openTeacherPage } from '#test/harness/wire-page.ts';
import { expectPage, openFile } from '#test/journey/teacher.ts';
import { inkOf, openBoard, openConsole, shownStep } from './console-page.ts';

/** The ways past the app that make a page turn quick, and the app's word, which always counts. */

test.use({ viewport: { width: 1366, height: 768 } });

const slow = { timeout: 30_000 };
let app: RunningApp;
test.afterEach(async () => {
  expect(await app.stop()).toBe(0);
});

/** The board as the teacher opens it: a window of the console. */
async function openBoardFrom(page: Page, context: BrowserContext): Promise<Page> {
  const opened = context.waitForEvent('page');
  await page.evaluate(() => void open('/board/', 'ardoise-board'));
  const board = await opened;
  await expect(board.getByRole('main', { name: 'Tableau' })).toBeVisible();
  await page.bringToFront();
  return board;
}

test('a turn shows on the board while the app stands still, and the app’s word counts', async ({
  page,
  context,
}) => {
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openConsole(page, app);
  // A window of its own, which no console has opened: words reach it, pictures it fetches.
  const board = await openBoard(context, app);
  await page.bringToFront();
  const wire = await openTeacherPage(app, 'console');
  const { lesson } = await wire.until((view) => view.lesson !== null);
  const [first, second, third] = (lesson?.steps ?? []).map(({ id }) => id);
  await expect.poll(() => shownStep(board), slow).toBe(first);
  await expect.poll(() => inkOf(page)).toBeGreaterThan(0);

  // The whole lesson is drawn ahead, at the size of the wall, while nothing else is to be done.
  const blob = Object.values(lesson?.documents ?? {})[0]?.blob;
  const kept = () =>
    page.evaluate(async (name) => {
      const response = await fetch(`/pages/${name}/1920`);
      return ((await response.json()) as number[]).length;
    }, blob);
  await expect.poll(kept, { timeout: 60_000 }).toBe(lesson?.steps.length);

  process.kill(app.pid, 'SIGSTOP');
  try {
    await page.keyboard.press('PageDown');
    await expect.poll(() => shownStep(board)).toBe(second);
    await page.keyboard.press('PageDown');
    await expect.poll(() => shownStep(board)).toBe(third);
  } finally {
    process.kill(app.pid, 'SIGCONT');
  }
  await expectPage(page, 3);
  expect(await shownStep(board)).toBe(third);

  // A turn that the app does not make: the board comes back to what the app says.
  const steps = await board.evaluate(
    ([from, to]) => {
      const seen: (string | undefined)[] = [];
      const { dataset } = document.documentElement;
      const note = () => seen.at(-1) !== dataset['step'] && seen.push(dataset['step']);
      new MutationObserver(note).observe(document.documentElement, {
        attributeFilter: ['data-step'],
      });
      const desk = new BroadcastChannel('ardoise-line');
      desk.postMessage({ kind: 'turn', turn: 'refused', from, to });
      desk.postMessage({ kind: 'answered', turn: 'refused' });
      return new Promise((resolve) => setTimeout(() => resolve(seen), 1500));
    },
    [third, second],
  );
  expect(steps).toEqual([second, third]);
  wire.close();
});

test('pictures go straight to a board that the console has opened', async ({ page, context }) => {
  app = await startApp();
  await openConsole(page, app);
  const board = await openBoardFrom(page, context);
  // Nothing that is drawn reaches the app, and so nothing can come from there.
  await page.route(/\/pages\/.*\/1920/, (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );
  await openFile(page, 'Ouvrir un PDF', DEMO_PDF);
  await expectPage(page, 1);
  await expect.poll(() => shownStep(board), slow).not.toBeNull();
  const first = await shownStep(board);
  await page.keyboard.press('PageDown');
  await expect.poll(() => shownStep(board), slow).not.toBe(first);
});

test('the first page is on the board before the app has the file, and goes if it does not come', async ({
  page,
  context,
}) => {
  app = await startApp();
  await openConsole(page, app);
  const board = await openBoardFrom(page, context);
  const answer = Promise.withResolvers<void>();
  await page.route(/\/import/, async (route) => {
    await answer.promise;
    await route.abort();
  });
  const wall = board.getByRole('img', { name: 'Page de la leçon' });
  await expect(wall).toBeHidden();
  await openFile(page, 'Ouvrir un PDF', DEMO_PDF);
  await expect(wall).toBeVisible(slow);
  const colours = () =>
    wall.evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const data = canvas.getContext('2d')?.getImageData(0, height >> 1, width, 1).data ?? [];
      return new Set(Array.from(data)).size;
    });
  await expect.poll(colours).toBeGreaterThan(3);
  expect(await shownStep(board)).toBeNull();
  answer.resolve();
  await expect(wall).toBeHidden(slow);
});

test('a first page that is never drawn does not hold the file back', async ({ page }) => {
  app = await startApp();
  // Neither does a clock that stands still: the file waits for nothing at all.
  await page.clock.install();
  await openConsole(page, app);
  await page.route(/\/pdfjs\/.*worker/, () => undefined);
  await page.clock.pauseAt(Date.now() + 60_000);
  const sent = page.waitForRequest(/\/import/);
  await openFile(page, 'Ouvrir un PDF', DEMO_PDF);
  await sent;
  await page.clock.resume();
  await expect(page.getByRole('main', { name: 'Au tableau' })).toBeVisible(slow);
});
