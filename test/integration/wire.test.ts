import { afterEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { LIMITS } from '#protocol/limits.ts';
import { CLOSE } from '#protocol/wire.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { openLaptop, openTeacherPage, teacherCookie, tokenOf } from '#test/harness/wire-page.ts';

const running: RunningApp[] = [];
async function app(): Promise<RunningApp> {
  const started = await startApp();
  running.push(started);
  return started;
}
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});

async function withSession(one: RunningApp) {
  const teacher = await openTeacherPage(one, 'console');
  const saved = await teacher.send({
    type: 'class/save',
    name: 'CM1',
    names: ['Léa', 'Tom', 'Zoé'],
  });
  const { class: id } = (saved as { result: { class: string } }).result;
  await teacher.send({ type: 'session/open', class: id });
  const view = await teacher.until(({ session }) => session?.join != null || session !== null);
  return { teacher, code: view.session?.session.code ?? '' };
}

describe("the teacher's listener", () => {
  it('answers nothing without the secret of this launch', async () => {
    const one = await app();
    for (const path of ['/console/', '/board/', '/wire', '/assets/x.js', '/import']) {
      expect((await fetch(one.origin + path)).status).toBe(403);
    }
    expect((await fetch(`${one.origin}/start?key=${'0'.repeat(64)}`)).status).toBe(403);
    const cookie = await teacherCookie(one);
    expect((await fetch(`${one.origin}/console/`, { headers: { cookie } })).status).toBe(200);
  });

  it('takes no command from a page of another site, nor under another name', async () => {
    const one = await app();
    const cookie = await teacherCookie(one);
    const foreign = { cookie, origin: 'http://evil.example' };
    const post = await fetch(`${one.origin}/import?name=a.pdf`, {
      method: 'POST',
      body: 'x',
      headers: foreign,
    });
    expect(post.status).toBe(403);
    const wire = `${one.origin.replace('http', 'ws')}/wire`;
    for (const headers of [
      foreign,
      { cookie },
      { cookie, origin: one.origin, host: 'evil.example' },
    ]) {
      const refused = await new Promise((resolve) => {
        const socket = new WebSocket(wire, { headers });
        socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
        socket.on('open', () => resolve('open'));
        socket.on('error', () => undefined);
      });
      expect(refused).toBe(403);
    }
  });

  it('never leaves the folder of its pages', async () => {
    const one = await app();
    const cookie = await teacherCookie(one);
    const paths = [
      '/assets/..%2f..%2felectron%2fapp.js',
      '/console/%2e%2e/%2e%2e/electron/app.js',
      '/assets/%00',
    ];
    for (const path of paths) {
      expect((await fetch(one.origin + path, { headers: { cookie } })).status).toBe(404);
    }
  });

  it('resumes with what was missed, and starts anew after another launch', async () => {
    const one = await app();
    const first = await openTeacherPage(one, 'console');
    await first.send({ type: 'class/save', name: 'A', names: ['Léa'] });
    await first.until(({ classes }) => Object.keys(classes).length === 1);
    const since = first.where();
    first.close();
    const other = await openTeacherPage(one, 'console');
    await other.send({ type: 'class/save', name: 'B', names: ['Tom'] });
    const again = await openTeacherPage(one, 'console', { hello: { since } });
    expect(again.frames.map(({ type }) => type).slice(0, 2)).toContain('resumed');
    expect(again.frames.some(({ type }) => type === 'welcome')).toBe(false);
    const fresh = await openTeacherPage(one, 'console', {
      hello: { since: { epoch: 'old', seq: 1 } },
    });
    expect(fresh.frames[0]?.type).toBe('welcome');
  });
});

describe("the class's listener", () => {
  it('is open only during a session, and after it for those who missed its end', async () => {
    const one = await app();
    const url = `http://127.0.0.1:${one.classPort}/`;
    await expect(fetch(url)).rejects.toThrow();
    const { teacher, code } = await withSession(one);
    await openLaptop(one, { token: tokenOf(1), code });
    expect((await fetch(url)).status).toBe(200);
    await teacher.send({ type: 'session/close' });
    expect((await fetch(url)).status).toBe(200);
    const stranger = await openLaptop(one, { token: tokenOf(2), code });
    expect(await stranger.closed).toBe(CLOSE.notAllowed);
    await one.stop();
    running.push(await startApp({ data: one.data, classPort: one.classPort }));
    await expect(fetch(url)).rejects.toThrow();
  });

  it('has no teacher on it: neither her pages, nor her role, nor her commands', async () => {
    const one = await app();
    const { teacher, code } = await withSession(one);
    const laptop = await openLaptop(one, { token: tokenOf(2), code });
    const base = `http://127.0.0.1:${one.classPort}`;
    for (const path of [
      '/console/',
      '/board/',
      '/import',
      '/start',
      `/blobs/${'a'.repeat(64)}`,
      '/assets/../../console/index.html',
    ]) {
      expect((await fetch(base + path)).status).toBe(404);
    }
    const intruder = await openLaptop(one, { token: tokenOf(1), code }, { role: 'console' });
    expect(await intruder.closed).toBe(CLOSE.notAllowed);
    const answer = await laptop.send({ type: 'session/admit-all' });
    expect(answer).toMatchObject({ type: 'refused', code: 'wire/not-allowed' });
    await teacher.until(({ session }) => (session?.refusedFrames ?? 0) >= 2);
  });

  it('sends away a laptop with a wrong code', async () => {
    const one = await app();
    const { code } = await withSession(one);
    const wrong = code === '0000' ? '0001' : '0000';
    const laptop = await openLaptop(one, { token: tokenOf(1), code: wrong });
    expect(await laptop.closed).toBe(CLOSE.notAllowed);
  });

  it('answers bad frames with a code, and the others go on', async () => {
    const one = await app();
    const { code } = await withSession(one);
    const good = await openLaptop(one, { token: tokenOf(1), code });
    const bad = await openLaptop(one, { token: tokenOf(2), code });
    const codes = () =>
      bad.frames.flatMap((frame) => (frame.type === 'refused' ? [frame.code] : []));
    bad.raw('{not json');
    bad.raw('{"type":"dance"}');
    bad.raw(JSON.stringify({ type: 'command', id: 7, command: { type: 'laptop/answer' } }));
    bad.raw(JSON.stringify({ type: 'ping', pad: 'x'.repeat(LIMITS.classFrameBytes) }));
    await expect
      .poll(codes)
      .toEqual(['wire/not-json', 'wire/invalid', 'wire/invalid', 'wire/too-large']);
    const pupil = good.view().screen.kind === 'choosing' ? good.view().screen : null;
    expect(pupil).not.toBeNull();
    expect((await good.send({ type: 'laptop/leave' })).type).toBe('done');
  });

  it('slows a flood down and then closes it', async () => {
    const one = await app();
    const { code } = await withSession(one);
    const good = await openLaptop(one, { token: tokenOf(1), code });
    const flood = await openLaptop(one, { token: tokenOf(2), code });
    for (let count = 0; count < 2000; count += 1) flood.raw('{"type":"ping"}');
    expect(await flood.closed).toBe(CLOSE.abuse);
    expect(
      flood.frames.some((frame) => frame.type === 'refused' && frame.code === 'wire/too-fast'),
    ).toBe(true);
    expect((await good.send({ type: 'laptop/leave' })).type).toBe('done');
  });

  it('cuts off an enormous frame without taking it in', async () => {
    const one = await app();
    const { code } = await withSession(one);
    const bad = await openLaptop(one, { token: tokenOf(2), code });
    bad.raw('x'.repeat(LIMITS.classFrameBytes * 3));
    expect(await bad.closed).toBe(1009);
  });
});

describe('every page', () => {
  it.each(['fr', 'de'])('comes in the language of the launch: %s', async (lang) => {
    const one = await startApp({ args: ['--lang', lang] });
    running.push(one);
    const { teacher, code } = await withSession(one);
    await openLaptop(one, { token: tokenOf(1), code });
    const cookie = await teacherCookie(one);
    const page = async (url: string) => (await fetch(url, { headers: { cookie } })).text();
    expect(await page(`${one.origin}/console/`)).toContain(`<html lang="${lang}"`);
    expect(await page(`${one.origin}/board/`)).toContain(`<html lang="${lang}"`);
    expect(await page(`http://127.0.0.1:${one.classPort}/`)).toContain(`<html lang="${lang}"`);
    expect(teacher.view().app.lang).toBe(lang);
  });
});
