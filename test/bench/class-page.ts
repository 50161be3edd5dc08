import { chromium } from '@playwright/test';
import { SCHOOL_NAME } from '#test/journey/pupil.ts';
import { median, rounded } from './figures.ts';

/**
 * The first load of the student page on a poor laptop: a processor four times slower, nothing in the
 * cache, an address that is not localhost. Interactive: the first screen is drawn and a task that was
 * queued behind it has run.
 */
export interface FirstLoad {
  first_load_kb: number;
  interactive_ms: number;
}

const RUNS = 7;
const SLOWER = 4;

export async function measureFirstLoad(port: number): Promise<FirstLoad> {
  const browser = await chromium.launch({
    executablePath: process.env['ARDOISE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--host-resolver-rules=MAP ${SCHOOL_NAME} 127.0.0.1`,
      '--disable-gpu',
    ],
  });
  const times: number[] = [];
  let bytes = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    let loaded = 0;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      loaded += encodedDataLength;
    });
    // A binding, and nothing of Playwright's in the page: its own script would be in the way.
    await devtools.send('Runtime.enable');
    await devtools.send('Runtime.addBinding', { name: 'interactive' });
    const interactive = new Promise<number>((resolve) => {
      devtools.on('Runtime.bindingCalled', ({ payload }) => resolve(Number(payload)));
    });
    await page.addInitScript(noteInteractive);
    await page.goto(`http://${SCHOOL_NAME}:${port}/`);
    times.push(await interactive);
    await page.evaluate(() => document.fonts.ready);
    bytes = loaded;
    await context.close();
  }
  await browser.close();
  return { first_load_kb: rounded(bytes / 1000), interactive_ms: rounded(median(times)) };
}

type Noted = typeof window & { interactive(at: string): void };

function noteInteractive(): void {
  const seen = new MutationObserver(() => {
    if (!document.querySelector('h1')) return;
    seen.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        (window as unknown as Noted).interactive(String(performance.now()));
      }),
    );
  });
  seen.observe(document, { childList: true, subtree: true });
}
