import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { ConsoleView } from '#protocol/views.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { openTeacherPage, type WirePage } from '#test/harness/wire-page.ts';
import { launchBrowser, type RigBrowser } from '#test/rig/launch-browser.ts';
import type { TwoDisplays } from '#test/rig/two-displays.ts';
import { browsersOn, megabytesOf } from './board-memory.ts';
import { freshCopy, type Deck } from './board-decks.ts';
import { now } from './figures.ts';

/** The product on two displays: the built app, its console and its board in real Chromium. */
export interface Ours {
  app: RunningApp;
  console: Page;
  board: Page;
  /** A second console without a page, for commands that no key gives. */
  wire: WirePage<ConsoleView>;
  megabytes(): number;
  /** Drops a file on the console as a teacher does; the time of the drop. */
  drop(deck: Deck): Promise<number>;
  /** The same with any file, as it is. */
  dropFile(file: string): Promise<number>;
  /** Goes to a page of the lesson that is open; the time of the command. */
  go(page: number): number;
  /** Steps of the lesson that is open. */
  pages(): number;
  /** How many of its pages are drawn and kept, at the wall's size. */
  keptPages(): Promise<number>;
  /** When the board has drawn the present step (or that one, from 1); null when not in time. */
  boardShows(timeoutMs: number, page?: number): Promise<number | null>;
  /** Takes away what was refused or asks for its password. */
  dismissImports(): Promise<void>;
  /** Leaves the lesson, so that the next file begins a new one. */
  leave(): Promise<void>;
  stop(): Promise<void>;
}

/** Two windows of one browser: the first on the first display, the other one fills the second. */
export async function openTwoWindows(
  browser: RigBrowser,
  displays: TwoDisplays,
  addresses: { console: string; board: string },
): Promise<{ console: Page; board: Page }> {
  const desk = browser.page;
  await desk.goto(addresses.console);
  const opened = browser.context.waitForEvent('page');
  const { x, y, width, height } = displays.projectorBox;
  const features = `popup,left=${x},top=${y},width=${width},height=${height}`;
  await browser.grantDisplays(new URL(addresses.console).origin);
  await desk.evaluate(([url, look]) => void open(url, 'ardoise-board', look), [
    addresses.board,
    features,
  ] as const);
  const board = await opened;
  await browser.makeFullscreen(board);
  await board.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height]);
  await desk.bringToFront();
  await desk.waitForFunction(() => document.hasFocus());
  return { console: desk, board };
}

export async function startOurs(displays: TwoDisplays): Promise<Ours> {
  const app = await startApp();
  const browser = await launchBrowser({ display: displays.display });
  const board = `${app.origin}/board/`;
  const pages = await openTwoWindows(browser, displays, { console: app.consoleUrl, board });
  const wire = await openTeacherPage(app, 'console');
  await wire.until((view) => view.boards === 1);
  const copies: string[] = [];
  return {
    app,
    ...pages,
    wire,
    megabytes: () => megabytesOf([app.pid, ...browsersOn(displays.display)]),
    async drop(deck) {
      const file = await freshCopy(deck, app.data);
      copies.push(file);
      return drop(pages.console, file);
    },
    dropFile: (file) => drop(pages.console, file),
    pages: () => wire.view().lesson?.steps.length ?? 0,
    async keptPages() {
      const blobs = Object.values(wire.view().lesson?.documents ?? {}).map(({ blob }) => blob);
      const counts = blobs.map((blob) =>
        pages.console.evaluate(async (name) => {
          const response = await fetch(`/pages/${name}/1920`);
          return ((await response.json()) as number[]).length;
        }, blob),
      );
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    },
    async boardShows(timeoutMs, page) {
      const { lesson } = wire.view();
      const step = page === undefined ? lesson?.at : lesson?.steps[page - 1]?.id;
      const shown = pages.board.waitForFunction(
        (id) => document.documentElement.dataset['step'] === id,
        step,
        { timeout: timeoutMs, polling: 5 },
      );
      return shown.then(
        () => now(),
        () => null,
      );
    },
    async dismissImports() {
      for (const id of Object.keys(wire.view().imports)) {
        await wire.send({ type: 'import/dismiss', import: id });
      }
    },
    go(page) {
      const step = wire.view().lesson?.steps[page - 1];
      const at = now();
      void wire.send({ type: 'lesson/go', step: step?.id });
      return at;
    },
    async leave() {
      await wire.send({ type: 'lesson/close' });
      await wire.until((view) => view.lesson === null);
    },
    async stop() {
      wire.close();
      await browser.stop();
      await app.stop();
      for (const file of copies) await rm(file, { force: true });
    },
  };
}

/** Drops a file on the console as a teacher does; the time of the drop. */
async function drop(desk: Page, file: string): Promise<number> {
  const input = await desk.evaluateHandle(() => {
    const chosen = document.createElement('input');
    chosen.type = 'file';
    return chosen;
  });
  await input.asElement()?.setInputFiles(file);
  const at = now();
  await input.evaluate((chosen) => {
    const dataTransfer = new DataTransfer();
    for (const one of chosen.files ?? []) dataTransfer.items.add(one);
    const options = { dataTransfer, bubbles: true, cancelable: true };
    document.querySelector('#root > *')?.dispatchEvent(new DragEvent('drop', options));
  });
  return at;
}
