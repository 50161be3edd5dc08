import { expect, test, type Page } from '@playwright/test';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { openTeacherPage } from '#test/harness/wire-page.ts';
import { pictureFile } from '#test/journey/output.ts';
import { expectPage } from '#test/journey/teacher.ts';
import { openConsole } from './console-page.ts';

/** The app dies twice while the teacher draws: what she had finished is there, what she was drawing is not half. */

test.use({ viewport: { width: 1366, height: 768 } });

let app: RunningApp;
test.afterEach(async () => {
  await app.stop();
});

const strokeOf = (line: number): [number, number][] => [
  [0.2, 0.15 + line * 0.12],
  [0.8, 0.2 + line * 0.12],
];

async function press(page: Page, [from, to]: [number, number][]): Promise<void> {
  const stage = await page.locator('[data-tool]').boundingBox();
  if (!stage || !from || !to) throw new Error('nothing in the hand');
  const at = ([x, y]: [number, number]) =>
    [stage.x + x * stage.width, stage.y + y * stage.height] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 8 });
}

/** What the app has of the page's strokes, as another page of the teacher's is told. */
async function strokesOf(running: RunningApp): Promise<number> {
  const watcher = await openTeacherPage(running, 'console');
  const { ink, lesson } = await watcher.until((view) => view.lesson !== null);
  watcher.close();
  return Object.keys(ink[lesson?.at ?? '']?.strokes ?? {}).length;
}

test('kill -9 while a stroke is being drawn', async ({ page }) => {
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openConsole(page, app);
  for (const [round, finished] of [2, 3].entries()) {
    await expectPage(page, 1);
    await expect(page.locator('main [data-sharp=true] canvas')).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press('p');
    for (let line = 0; line < finished; line += 1) {
      await press(page, strokeOf(round * 2 + line));
      await page.mouse.up();
    }
    const all = round === 0 ? 2 : 5;
    await expect.poll(() => strokesOf(app)).toBe(all);
    await press(page, strokeOf(5));
    await app.kill();
    await expect(page.getByText('Ardoise ne répond plus pour le moment.')).toBeVisible();
    await page.mouse.up();
    app = await startApp({ data: app.data });
    expect(await strokesOf(app)).toBe(all);
    await openConsole(page, app);
  }
  await expectPage(page, 1);
  await expect
    .poll(() =>
      page.locator('canvas[data-ink=finished]').evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas
          .getContext('2d')
          ?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        return data.some((value, index) => index % 4 === 3 && value > 0);
      }),
    )
    .toBe(true);
  await page.screenshot({ path: pictureFile('console-after-kill') });
});
