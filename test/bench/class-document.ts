import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LAPTOP_WIDTH } from '#protocol/views.ts';
import { openClass } from '#test/harness/class-in-session.ts';
import { LESSON_PDF } from '#test/harness/inputs.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { teacherCookie } from '#test/harness/wire-page.ts';
import { rounded } from './figures.ts';
import { startSharedAir } from './shared-air.ts';

/**
 * A document of twenty pages to thirty laptops over one access point of 20 Mbit/s: until all have
 * page 1, until all have everything, and what the second time costs. Each laptop asks as the student
 * page does, four at a time; what is immutable is not asked for again.
 */
export interface DocumentFigures {
  page_kb: number;
  all_show_page_1_ms: number;
  /** The same bytes, if the air did nothing else. */
  page_1_floor_ms: number;
  all_have_all_ms: number;
  all_floor_ms: number;
  megabytes: number;
  second_time_bytes: number;
  asked_again_bytes: number;
}

const LAPTOPS = 30;
const PAGES = 20;
const AT_ONCE = 4;
const BITS_PER_SECOND = 20_000_000;
const BLOB = 'd'.repeat(64);
const addressOf = (page: number) => `/pages/${BLOB}/${page}/${LAPTOP_WIDTH}`;

export async function measureDocument(): Promise<DocumentFigures> {
  const app = await startApp();
  const lesson = await openClass(app, ['Léa']);
  const sizes = await putPages(app);
  const items = Array.from({ length: PAGES }, (_, index) => ({
    id: `i${index}`,
    kind: 'page',
    prompt: { text: `Page ${index + 1}` },
    page: { blob: BLOB, page: index + 1 },
    write: false,
  }));
  const activity = { id: 'document', title: 'Document', items };
  const sent = await lesson.teacher.send({ type: 'handout/send', activity, start: 'now' });
  if (sent.type !== 'done') throw new Error(JSON.stringify(sent));
  const air = await startSharedAir(app.classPort, BITS_PER_SECOND);
  const laptops = Array.from({ length: LAPTOPS }, () => createReader(air.port));

  const startedAt = performance.now();
  await Promise.all(laptops.map((laptop) => laptop.read(1)));
  const first = performance.now() - startedAt;
  await Promise.all(laptops.map((laptop) => laptop.readAll()));
  const all = performance.now() - startedAt;
  const bytes = air.bytesDown();
  await Promise.all(laptops.map((laptop) => laptop.readAll()));
  const second = air.bytesDown() - bytes;
  await Promise.all(laptops.map((laptop) => laptop.askAgain(1)));
  const again = air.bytesDown() - bytes - second;

  air.stop();
  laptops.forEach((laptop) => laptop.close());
  lesson.teacher.close();
  await app.stop();
  const sum = sizes.reduce((total, size) => total + size, 0);
  const airMs = (size: number) => rounded((size * LAPTOPS * 8000) / BITS_PER_SECOND);
  return {
    page_kb: rounded(sum / PAGES / 1000),
    all_show_page_1_ms: rounded(first),
    page_1_floor_ms: airMs(sizes[0] ?? 0),
    all_have_all_ms: rounded(all),
    all_floor_ms: airMs(sum),
    megabytes: rounded(bytes / 1e6),
    second_time_bytes: second,
    asked_again_bytes: again,
  };
}

/** Pages of a real document, as large as the console makes them for laptops (their box is 16:9). */
async function putPages(app: RunningApp): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ardoise-bench-'));
  const size = ['-scale-to', String(Math.floor((LAPTOP_WIDTH * 9) / 16))];
  execFileSync('pdftoppm', ['-jpeg', '-jpegopt', 'quality=92', ...size, LESSON_PDF, `${folder}/p`]);
  const files = readdirSync(folder).sort();
  const headers = { cookie: await teacherCookie(app), origin: app.origin };
  const sizes: number[] = [];
  for (let page = 1; page <= PAGES; page += 1) {
    const body = readFileSync(join(folder, files[(page - 1) % files.length] ?? ''));
    sizes.push(body.length);
    await fetch(app.origin + addressOf(page), {
      method: 'PUT',
      body,
      headers: { ...headers, 'content-type': 'image/jpeg' },
    });
  }
  return sizes;
}

/** A laptop's browser as far as its cache: what came as immutable is not asked for again. */
function createReader(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  const cache = new Map<number, string>();

  /** The PC closes a connection that has been idle: a browser asks again over a new one. */
  function ask(page: number, headers: Record<string, string> = {}): Promise<number> {
    return askOver(agent, page, headers).catch(() => askOver(false, page, headers));
  }

  function askOver(
    over: Agent | false,
    page: number,
    headers: Record<string, string>,
  ): Promise<number> {
    return new Promise((resolve, reject) => {
      const options = { port, agent: over, path: addressOf(page), headers };
      const request = get({ host: '127.0.0.1', ...options }, (response) => {
        const control = response.headers['cache-control'] ?? '';
        const status = response.statusCode ?? 0;
        response.resume();
        response.on('end', () => {
          if (status === 200 && control.includes('immutable')) {
            cache.set(page, response.headers.etag ?? '');
          }
          resolve(status);
        });
      });
      request.on('error', reject);
    });
  }

  async function read(page: number): Promise<void> {
    if (cache.has(page)) return;
    const status = await ask(page);
    if (status !== 200) throw new Error(`page ${page}: ${status}`);
  }

  return {
    read,
    async readAll() {
      const pages = Array.from({ length: PAGES }, (_, index) => index + 1);
      const next = async () => {
        for (let page = pages.shift(); page !== undefined; page = pages.shift()) await read(page);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, next));
    },
    /** A reload by hand: the browser asks whether it has changed. */
    async askAgain(page: number) {
      const status = await ask(page, { 'if-none-match': cache.get(page) ?? '' });
      if (status !== 304) throw new Error(`asked again: ${status}`);
    },
    close: () => agent.destroy(),
  };
}
