import { expect, test } from '@playwright/test';
import type { NativeShell } from '#protocol/native-shell.ts';
import { until } from '#test/rig/processes.ts';
import {
  missingForTwoDisplays,
  startTwoDisplays,
  type TwoDisplays,
} from '#test/rig/two-displays.ts';
import { launchElectron, missingForElectron, type ElectronHost } from './launch-electron.ts';

declare const window: { ardoiseShell?: NativeShell };

const missing = missingForElectron() ?? missingForTwoDisplays();

test.describe('the shell in real Electron', () => {
  test.skip(missing !== null, missing ?? '');

  let displays: TwoDisplays;
  let host: ElectronHost;

  test.beforeAll(async () => {
    displays = await startTwoDisplays();
    host = await launchElectron({ display: displays.display });
  });

  test.afterAll(async () => {
    await host?.stop();
    await displays?.stop();
  });

  test('shows the console and gives its page the bridge and nothing more', async () => {
    const given = await host.consolePage.evaluate(() => ({
      host: window.ardoiseShell?.host,
      node: 'require' in globalThis || 'process' in globalThis,
    }));
    expect(given).toEqual({ host: 'electron', node: false });
  });

  test('lists both displays, the console’s first', async () => {
    const listed = await host.consolePage.evaluate(() => window.ardoiseShell?.displays());
    expect(listed?.map((one) => one.console)).toEqual([true, false]);
    expect(listed?.[1]).toMatchObject({ x: 1366, width: 1920, height: 1080 });
  });

  test('fills the projector with the board, which is locked in', async () => {
    const opened = await host.consolePage.evaluate(() => window.ardoiseShell?.openBoard(null));
    expect(opened).toEqual({ ok: true });
    const board = await host.boardPage();
    await until('the board full screen on the projector', () =>
      board.evaluate(() => screenX === 1366 && innerWidth === 1920 && innerHeight === 1080),
    );
    expect(await board.evaluate(() => 'ardoiseShell' in globalThis)).toBe(false);
  });

  test('leaves with the projector and comes back with it', async () => {
    const openBoards = async () => {
      const urls = host.consolePage.context().pages();
      return urls.filter((page) => page.url().includes('/board/')).length;
    };
    await displays.unplug();
    await until('the board closed', async () => (await openBoards()) === 0);
    await displays.plug();
    await until('the board back', async () => (await openBoards()) === 1);
  });

  test('starts the app again when it is killed', async () => {
    const before = await host.appPid();
    process.kill(before, 'SIGKILL');
    await until('another app', async () => (await host.appPid().catch(() => before)) !== before);
    await host.consolePage.waitForURL(/\/console\//);
  });
});
