import { afterEach, expect, it } from 'vitest';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { openTeacherPage, teacherCookie } from '#test/harness/wire-page.ts';

const running: RunningApp[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const blob = 'b'.repeat(64);

async function started(data?: string) {
  const app = await startApp(data === undefined ? {} : { data });
  running.push(app);
  const headers = { cookie: await teacherCookie(app), origin: app.origin };
  const address = (page: number, query = '') => `${app.origin}/pages/${blob}/${page}/1920${query}`;
  return {
    app,
    get: (page: number, query = '', signal: AbortSignal | null = null) =>
      fetch(address(page, query), { headers, signal }),
    put: (page: number, query = '') =>
      fetch(address(page, query), {
        method: 'PUT',
        body: PNG,
        headers: { ...headers, 'content-type': 'image/png' },
      }),
  };
}

it('a page image that is not there yet is waited for, and everybody who waits gets it', async () => {
  const { app, get, put } = await started();
  const console = await openTeacherPage(app, 'console');
  const waiting = [get(1, '?urgency=thumbnail'), get(1, '?urgency=board')];
  const view = await console.until(({ wanted }) =>
    Object.values(wanted).some(({ urgency }) => urgency === 'board'),
  );
  expect(view.wanted).toEqual({
    [`${blob}/1/1920`]: { blob, page: 1, width: 1920, urgency: 'board' },
  });
  expect((await put(1)).status).toBe(204);
  for (const response of await Promise.all(waiting)) {
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await response.arrayBuffer()).equals(PNG)).toBe(true);
  }
  await console.until(({ wanted }) => Object.keys(wanted).length === 0);
});

it('tells which pages of a document are kept in a width', async () => {
  const { app, put } = await started();
  const headers = { cookie: await teacherCookie(app), origin: app.origin };
  const kept = async (width: number) =>
    (await fetch(`${app.origin}/pages/${blob}/${width}`, { headers })).json() as Promise<number[]>;
  expect(await kept(1920)).toEqual([]);
  await put(2);
  await put(7);
  expect((await kept(1920)).sort()).toEqual([2, 7]);
  expect(await kept(3840)).toEqual([]);
});

it('what nobody waits for any more is no longer wanted', async () => {
  const { app, get } = await started();
  const console = await openTeacherPage(app, 'console');
  const abort = new AbortController();
  const gone = get(2, '', abort.signal).catch(() => 'gone');
  await console.until(({ wanted }) => Object.keys(wanted).length === 1);
  abort.abort();
  expect(await gone).toBe('gone');
  await console.until(({ wanted }) => Object.keys(wanted).length === 0);
});

it('a picture is kept over launches; "cannot be drawn" only for this one', async () => {
  const first = await started();
  await first.put(1);
  await first.put(2, '?keep=launch');
  expect((await first.get(2)).status).toBe(200);
  await first.app.stop();
  running.splice(0);
  const second = await started(first.app.data);
  expect((await second.get(1)).status).toBe(200);
  const console = await openTeacherPage(second.app, 'console');
  const abort = new AbortController();
  const waiting = second.get(2, '', abort.signal).catch(() => 'gone');
  await console.until(({ wanted }) => Object.values(wanted).some(({ page }) => page === 2));
  abort.abort();
  expect(await waiting).toBe('gone');
});

it('takes pictures of the sizes and kinds that it knows, and nothing else', async () => {
  const { app } = await started();
  const headers = { cookie: await teacherCookie(app), origin: app.origin };
  const put = (path: string, type: string) =>
    fetch(app.origin + path, {
      method: 'PUT',
      body: PNG,
      headers: { ...headers, 'content-type': type },
    });
  expect((await put(`/pages/${blob}/1/1920`, 'text/html')).status).toBe(415);
  expect((await put(`/pages/${blob}/1/333`, 'image/png')).status).toBe(404);
  expect((await put(`/pages/${blob}/0/1920`, 'image/png')).status).toBe(405);
});
