import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { RunningApp } from '#test/harness/start-app.ts';

/** The pages of the teacher's PC in a browser without displays. */

export async function openConsole(page: Page, app: RunningApp): Promise<void> {
  await page.goto(app.consoleUrl);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
}

/** The board in a window of its own; the console takes it for the real one. */
export async function openBoard(context: BrowserContext, app: RunningApp): Promise<Page> {
  const board = await context.newPage();
  await board.goto(`${app.origin}/board/`);
  await expect(board.getByRole('main', { name: 'Tableau' })).toBeVisible();
  return board;
}

/** The step whose page is really drawn on the board, or null. */
export function shownStep(board: Page): Promise<string | null> {
  return board.evaluate(() => document.documentElement.dataset['step'] ?? null);
}

/** The sharp picture of the page that the teacher looks at. */
export function stagePicture(page: Page) {
  return page.getByRole('main', { name: 'Au tableau' }).getByRole('img');
}

/** How much of the sharp picture is not its most frequent grey: 0 for an empty page. */
export async function inkOf(page: Page): Promise<number> {
  const picture = page
    .getByRole('main', { name: 'Au tableau' })
    .locator('[data-sharp=true] canvas');
  await expect
    .poll(() => picture.evaluate((canvas: HTMLCanvasElement) => canvas.width), {
      message: 'the sharp picture of the page',
      timeout: 30_000,
    })
    .toBeGreaterThan(100);
  return picture.evaluate((drawn: HTMLCanvasElement) => {
    const canvas = new OffscreenCanvas(drawn.width / 2, drawn.height / 2);
    const context = canvas.getContext('2d');
    if (!context) return 0;
    context.drawImage(drawn, 0, 0, canvas.width, canvas.height);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const amounts = new Array<number>(256).fill(0);
    for (let at = 0; at < data.length; at += 4) {
      const grey = data[at + 1] ?? 0;
      amounts[grey] = (amounts[grey] ?? 0) + 1;
    }
    return 1 - Math.max(...amounts) / (data.length / 4);
  });
}
