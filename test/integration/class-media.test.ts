import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openClass } from '#test/harness/class-in-session.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { teacherCookie } from '#test/harness/wire-page.ts';

const running: RunningApp[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxAADCBYTAwMAJQoBAxQN' +
    'NQ4AAAAASUVORK5CYII=',
  'base64',
);
const OTHER = Buffer.concat([PNG, Buffer.from('another')]);

/** A class at work, and two pictures of the teacher's lessons of which nothing is handed out yet. */
async function classWithPictures() {
  const app = await startApp();
  running.push(app);
  const headers = { cookie: await teacherCookie(app), origin: app.origin };
  async function store(name: string, body: Buffer): Promise<string> {
    const address = `${app.origin}/import?name=${name}`;
    const response = await fetch(address, { method: 'POST', body: new Uint8Array(body), headers });
    return ((await response.json()) as { blob: string }).blob;
  }
  const lesson = await openClass(app, ['Léa', 'Tom']);
  const blob = await store('carte.png', PNG);
  const secret = await store('contrôle.png', OTHER);
  const origin = `http://127.0.0.1:${app.classPort}`;
  const get = (path: string, ask: Record<string, string> = {}) =>
    fetch(origin + path, { headers: ask });
  return { app, lesson, blob, secret, get, headers };
}

type Class = Awaited<ReturnType<typeof classWithPictures>>;

function handOut({ lesson, blob }: Class, page?: string) {
  return lesson.teacher.send({
    type: 'handout/send',
    activity: {
      id: crypto.randomUUID(),
      title: 'La Lorraine',
      items: [
        {
          id: 'i1',
          kind: 'drawing',
          prompt: { text: 'Dessine', sound: { blob, type: 'audio/ogg', bytes: PNG.length } },
          ground: { kind: 'picture', picture: { blob, type: 'image/png', bytes: PNG.length } },
        },
        ...(page === undefined
          ? []
          : [
              {
                id: 'i2',
                kind: 'page',
                prompt: { text: 'Lis' },
                page: { blob: page, page: 1 },
                write: true,
              },
            ]),
      ],
    },
  });
}

describe('media on the class’s listener', () => {
  it('are what is handed out: whole, in pieces, kept for ever, never a document', async () => {
    const one = await classWithPictures();
    const path = `/blob/${one.blob}`;
    expect((await one.get(path)).status).toBe(404);
    await handOut(one);
    const whole = await one.get(path);
    expect(whole.status).toBe(200);
    expect(Buffer.from(await whole.arrayBuffer()).equals(PNG)).toBe(true);
    expect(whole.headers.get('cache-control')).toContain('immutable');
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff');
    expect(whole.headers.get('content-security-policy')).toContain('sandbox');
    const tag = whole.headers.get('etag') ?? '';
    const again = await one.get(path, { 'if-none-match': `"x", ${tag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const piece = await one.get(path, { range: 'bytes=1-3' });
    expect([piece.status, await piece.text()]).toEqual([206, 'PNG']);
    expect(piece.headers.get('content-range')).toBe(`bytes 1-3/${PNG.length}`);
    expect((await one.get(path, { range: `bytes=${PNG.length}-` })).status).toBe(416);
  });

  it('are nothing else: no other file, no trick with the path, no other session', async () => {
    const one = await classWithPictures();
    await handOut(one);
    for (const path of [
      `/blob/${one.secret}`,
      `/blobs/${one.blob}`,
      `/blob/${one.blob}/`,
      `/blob/${one.blob.toUpperCase()}`,
      `/blob/../blob/${one.secret}`,
      `/blob/%2e%2e%2f${one.secret}`,
      `/blob/${one.blob}%00`,
      '/blob/constructor',
      `/pages/${one.blob}/1/1366`,
      `/pages/${one.secret}/1/1366`,
    ]) {
      expect((await one.get(path)).status, path).toBe(404);
      expect(await rawStatus(one.app.classPort, path), path).toBe(404);
    }
    await one.lesson.teacher.send({ type: 'session/close' });
    const closed = await one.get(`/blob/${one.blob}`).catch(() => null);
    expect(closed?.status ?? 404).toBe(404);
  });

  it('a page is drawn for the laptops once, in their size, while it is handed out', async () => {
    const one = await classWithPictures();
    await handOut(one, one.secret);
    const path = `/pages/${one.secret}/1/1366`;
    const waiting = [one.get(path), one.get(path)];
    const { wanted } = await one.lesson.teacher.until(({ wanted: all }) =>
      Object.values(all).some(({ width }) => width === 1366),
    );
    expect(Object.values(wanted)).toMatchObject([
      { blob: one.secret, page: 1, urgency: 'preview' },
    ]);
    const put = await fetch(one.app.origin + path, {
      method: 'PUT',
      body: new Uint8Array(PNG),
      headers: { ...one.headers, 'content-type': 'image/png' },
    });
    expect(put.status).toBe(204);
    for (const response of await Promise.all(waiting)) {
      expect(response.headers.get('content-type')).toBe('image/png');
      expect(Buffer.from(await response.arrayBuffer()).equals(PNG)).toBe(true);
    }
    const kept = await one.get(path);
    const tag = kept.headers.get('etag') ?? '';
    expect((await one.get(path, { 'if-none-match': tag })).status).toBe(304);
    for (const other of [`/pages/${one.secret}/2/1366`, `/pages/${one.secret}/1/1920`]) {
      expect((await one.get(other)).status, other).toBe(404);
    }
  });

  it('the board’s page is there while the class follows it, and only then', async () => {
    const one = await classWithPictures();
    await one.lesson.teacher.until(({ lesson }) =>
      Object.values(lesson?.documents ?? {}).some(({ blob }) => blob === one.secret),
    );
    const path = `/pages/${one.secret}/1/1366`;
    await fetch(one.app.origin + path, {
      method: 'PUT',
      body: new Uint8Array(PNG),
      headers: { ...one.headers, 'content-type': 'image/png' },
    });
    expect((await one.get(path)).status).toBe(404);
    await one.lesson.teacher.send({ type: 'session/follow', on: true });
    expect((await one.get(path)).status).toBe(200);
    await one.lesson.teacher.send({ type: 'session/follow', on: false });
    expect((await one.get(path)).status).toBe(404);
  });
});

/** As no browser asks: the path is sent as it stands. */
function rawStatus(port: number, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    let answer = '';
    socket.on('data', (piece: Buffer) => (answer += String(piece)));
    socket.on('end', () => resolve(Number(answer.split(' ')[1])));
    socket.on('error', reject);
  });
}
