import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '@playwright/test';
import { launchBrowser, type RigBrowser } from '#test/rig/launch-browser.ts';
import type { Told } from '#test/rig/native-pages/console.ts';
import { cornersOf, type Colour } from '#test/rig/pixel.ts';
import { until } from '#test/rig/processes.ts';
import { serveNativePages } from '#test/rig/serve-native-pages.ts';
import {
  missingForTwoDisplays,
  startTwoDisplays,
  type Box,
  type TwoDisplays,
} from '#test/rig/two-displays.ts';

declare const window: { told: Told };

const RED: Colour = [200, 16, 46];
const missing = missingForTwoDisplays();

describe.skipIf(missing !== null)(
  `the board on a second display${missing === null ? '' : ` (${missing})`}`,
  () => {
    let displays: TwoDisplays;
    let pages: Awaited<ReturnType<typeof serveNativePages>>;
    let browser: RigBrowser;

    beforeAll(async () => {
      displays = await startTwoDisplays();
      pages = await serveNativePages('#c8102e');
      browser = await launchBrowser({ display: displays.display });
      browser.context.on('page', (board: Page) => void browser.makeFullscreen(board));
      await browser.page.goto(`${pages.origin}/console/`);
    });

    afterAll(async () => {
      await browser?.stop();
      await pages?.stop();
      await displays?.stop();
    });

    const board = () => browser.page.evaluate(() => window.told.board.at(-1));
    const listed = () => browser.page.evaluate(() => window.told.shell.displays());
    const fills = (box: Box) => async () =>
      (await cornersOf(displays.display, box)).every((colour) => String(colour) === String(RED));
    const openBoard = (id: string | null) =>
      browser.page.evaluate((display) => window.told.shell.openBoard(display), id);

    it('says nothing of several displays before it is permitted', async () => {
      expect(await listed()).toEqual([]);
    });

    it('lists both once permitted, the console’s first', async () => {
      await browser.grantDisplays(pages.origin);
      const both = await listed();
      expect(both.map(({ x, width, height, console }) => ({ x, width, height, console }))).toEqual([
        { x: 0, width: 1366, height: 768, console: true },
        { x: 1366, width: 1920, height: 1080, console: false },
      ]);
    });

    it('fills the projector to its corners', async () => {
      expect(await openBoard(null)).toEqual({ ok: true });
      await until('the board on the projector', fills(displays.projectorBox));
      expect(await board()).toEqual({ state: 'open', display: '1366,0,1920x1080' });
    });

    it('finds its board again after the console was reloaded', async () => {
      await browser.page.reload();
      await until('the board found', async () => (await board())?.state === 'open');
      expect(await board()).toEqual({ state: 'open', display: '1366,0,1920x1080' });
    });

    it('leaves a projector that is unplugged, and never covers the console', async () => {
      const unpluggedAt = Date.now();
      await displays.unplug();
      await until('the board gone', async () => (await board())?.state === 'closed');
      expect(await board()).toEqual({ state: 'closed', because: 'display-gone' });
      const told = await browser.page.evaluate(() => window.told.displays.at(-1));
      expect(told?.list).toHaveLength(1);
      console.info(`unplugging was told after ${(told?.at ?? 0) - unpluggedAt} ms`);
      expect(await fills(displays.consoleBox)()).toBe(false);
      expect(browser.context.pages()).toHaveLength(1);
    });

    it('comes back by itself with the projector', async () => {
      await displays.plug();
      await until('the board back on the projector', fills(displays.projectorBox));
      expect((await board())?.state).toBe('open');
    });

    it('tells when the board was closed by hand, and opens it again', async () => {
      await browser.context.pages()[1]?.close();
      await until('the closing noticed', async () => (await board())?.state === 'closed');
      expect(await board()).toEqual({ state: 'closed', because: 'closed-by-hand' });
      expect(await openBoard(null)).toEqual({ ok: true });
      await until('the board open again', fills(displays.projectorBox));
    });

    it('moves to the display that is asked for', async () => {
      const [own] = await listed();
      expect(await openBoard(own?.id ?? '')).toEqual({ ok: true });
      await until('the board over the console', fills(displays.consoleBox));
      await browser.page.evaluate(() => window.told.shell.closeBoard());
      await until('the board closed', async () => browser.context.pages().length === 1);
      expect(await openBoard('no such')).toEqual({ ok: false, code: 'shell/no-such-display' });
    });

    it('tells a mirrored projector from one of its own', async () => {
      await displays.plugMirrored();
      await until('the mirror seen', async () => (await listed()).every((one) => one.x === 0));
      expect(await listed()).toHaveLength(2);
      expect(await openBoard(null)).toEqual({ ok: false, code: 'shell/no-such-display' });
    });

    it('keeps the display awake and knows it', async () => {
      expect(await browser.page.evaluate(() => window.told.shell.keepAwake(true))).toBe(true);
      expect(await browser.page.evaluate(() => window.told.shell.keepAwake(false))).toBe(true);
    });
  },
);
