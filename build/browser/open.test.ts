import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  missingForTwoDisplays,
  startTwoDisplays,
  type TwoDisplays,
} from '#test/rig/two-displays.ts';
import { findBrowser } from '../host/browsers.mjs';
import { openBrowser } from './open.mjs';

/** Opens the board on the other display without any gesture, and tells what it may do. */
const consolePage = `<title>console</title><script>
const tell = (text) => fetch('/told', { method: 'POST', body: text });
(async () => {
  const { screens, currentScreen } = await getScreenDetails();
  const { availLeft, availTop } = screens.find((one) => one !== currentScreen);
  const place = 'popup,width=800,height=600,left=' + availLeft + ',top=' + availTop;
  if (!window.open('/board/', 'board', place)) throw new Error('no window');
  await navigator.wakeLock.request('screen');
  const other = await navigator.permissions.query({ name: 'geolocation' });
  await tell('console: awake, geolocation ' + other.state);
  await fetch('/when-to-close');
  window.close();
})().catch((error) => tell('console: ' + error));
</script>`;

const boardPage = `<title>board</title><script>
const tell = () => fetch('/told', {
  method: 'POST',
  body: 'board: ' + [screenX, screenY, innerWidth, innerHeight].join(' '),
});
addEventListener('resize', tell);
tell();
</script>`;

interface Site {
  readonly url: string;
  /** Resolves when a page has told this. */
  told(line: string): Promise<void>;
  closeConsole(): void;
  stop(): void;
}

async function startSite(): Promise<Site> {
  const heard: string[] = [];
  let wake: () => void = () => undefined;
  const closing = Promise.withResolvers<void>();
  const server: Server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    if (request.url === '/console/') return void response.end(consolePage);
    if (request.url === '/board/') return void response.end(boardPage);
    if (request.url === '/when-to-close') return void closing.promise.then(() => response.end());
    let text = '';
    request.on('data', (part) => (text += String(part)));
    request.on('end', () => {
      heard.push(text);
      wake();
      response.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/console/`,
    async told(line) {
      while (!heard.includes(line)) await new Promise<void>((resolve) => (wake = resolve));
    },
    closeConsole: closing.resolve,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const program = findBrowser(process.platform, process.env);
const missing = program === null ? 'no Chromium here' : missingForTwoDisplays();
const displayBefore = process.env['DISPLAY'];

describe('the browser as a host', () => {
  let displays: TwoDisplays | undefined;
  let site: Site;
  let data: string;

  beforeEach(async (context) => {
    if (missing !== null) return context.skip(missing);
    displays = await startTwoDisplays();
    process.env['DISPLAY'] = displays.display;
    site = await startSite();
    data = await mkdtemp(path.join(tmpdir(), 'ardoise-browser-'));
  });

  afterEach(async () => {
    if (displays === undefined) return;
    site.stop();
    await displays.stop();
    process.env['DISPLAY'] = displayBefore;
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  });

  it('puts the board full screen on the second display, and ends with the console', async () => {
    const profile = path.join(data, 'browser');
    const browser = await openBrowser({ program, url: site.url, profile });
    expect(browser.isOpen).toBe(true);
    await site.told('console: awake, geolocation prompt');
    const { x, y, width, height } = displays?.projectorBox ?? {};
    await site.told(`board: ${x} ${y} ${width} ${height}`);
    expect(existsSync(path.join(profile, 'Default/Preferences'))).toBe(true);
    site.closeConsole();
    await browser.ended;
  });

  it('closes when it is told to, boards included', async () => {
    const profile = path.join(data, 'browser');
    const browser = await openBrowser({ program, url: site.url, profile });
    await site.told('console: awake, geolocation prompt');
    await browser.close();
  });

  it('says so when the browser cannot start', async () => {
    const browser = await openBrowser({ program: '/bin/false', url: site.url, profile: data });
    expect(browser.isOpen).toBe(false);
    await browser.ended;
  });
});
