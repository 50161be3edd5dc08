import { test } from '@playwright/test';
import { freePort, temporaryFolder } from '#test/harness/start-app.ts';
import type { Host } from '#test/journey/host.ts';
import { launchLaptops } from '#test/journey/pupil.ts';
import { wholeLesson } from '#test/journey/whole-lesson.ts';
import {
  missingForTwoDisplays,
  startTwoDisplays,
  type TwoDisplays,
} from '#test/rig/two-displays.ts';
import { launchElectron, missingForElectron, type ElectronHost } from './launch-electron.ts';

const missing = missingForElectron() ?? missingForTwoDisplays();

test('one whole lesson in real Electron on two displays', async () => {
  test.skip(missing !== null, missing ?? '');
  test.setTimeout(240_000);
  const displays = await startTwoDisplays();
  const laptops = await launchLaptops();
  const host = await electronHost(displays);
  try {
    await wholeLesson({ host, laptops, cityPort: await freePort() });
  } finally {
    await host.end();
    await laptops.close();
    await displays.stop();
  }
});

async function electronHost({ display, projectorBox }: TwoDisplays): Promise<Host> {
  const data = temporaryFolder();
  const classPort = await freePort();
  let running: ElectronHost | null = null;
  const electron = (): ElectronHost => {
    if (!running) throw new Error('not started');
    return running;
  };
  return {
    projector: { display, box: projectorBox },
    classPort,
    async start() {
      const args = ['--class-port', String(classPort)];
      running = await launchElectron({ display, data, args });
    },
    async kill() {
      await electron().kill();
      running = null;
    },
    console: () => electron().consolePage,
    board: () => electron().boardPage(),
    async end() {
      await running?.stop();
    },
  };
}
