import { test } from '@playwright/test';
import { chromiumHost } from '#test/journey/chromium-host.ts';
import { launchLaptops } from '#test/journey/pupil.ts';
import { wholeLesson } from '#test/journey/whole-lesson.ts';
import { freePort } from '#test/harness/start-app.ts';
import { missingForTwoDisplays, startTwoDisplays } from '#test/rig/two-displays.ts';

const missing = missingForTwoDisplays();

test('one whole lesson in Chromium on two displays', async () => {
  test.skip(missing !== null, missing ?? '');
  test.setTimeout(240_000);
  const displays = await startTwoDisplays();
  const laptops = await launchLaptops();
  const host = await chromiumHost(displays);
  try {
    await wholeLesson({ host, laptops, cityPort: await freePort() });
  } finally {
    await host.end();
    await laptops.close();
    await displays.stop();
  }
});
