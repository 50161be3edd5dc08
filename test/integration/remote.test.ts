import { afterEach, describe, expect, it } from 'vitest';
import { CLOSE, type ServerFrame } from '#protocol/wire.ts';
import { openClass } from '#test/harness/class-in-session.ts';
import { LESSON_PDF } from '#test/harness/inputs.ts';
import { openPhone, scanCode } from '#test/harness/phone.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { openClassPage, openLaptop, openTeacherPage, tokenOf } from '#test/harness/wire-page.ts';

const running: RunningApp[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});

async function inClass() {
  const app = await startApp({ args: ['--open', LESSON_PDF] });
  running.push(app);
  const school = await openClass(app, ['Léa', 'Tom']);
  return { app, ...school };
}

describe('the teacher’s phone', () => {
  it('is paired by the code on the console and drives the board, and nothing else', async () => {
    const { app, teacher } = await inClass();
    const pairing = await scanCode(teacher);
    expect(pairing).toMatch(/^[0-9a-f]{64}$/);
    const phone = await openPhone(app, { token: tokenOf(1), pairing });
    await phone.until(({ steps }) => steps > 1);
    const { position } = phone.view();
    expect((await phone.send({ type: 'lesson/next' })).type).toBe('done');
    expect(phone.view().position).toBe(position + 1);
    await phone.send({ type: 'lesson/previous' });
    await phone.send({ type: 'board/freeze', on: true });
    await phone.send({ type: 'board/black', on: true });
    await phone.send({ type: 'session/pause', on: true });
    expect(phone.view()).toMatchObject({ position, black: true, frozen: true, paused: true });
    const view = await teacher.until(({ session }) => session?.session.paused === true);
    expect(view.board.black).toBe(true);
    for (const command of [
      { type: 'session/close' },
      { type: 'session/admit-all' },
      { type: 'lesson/close' },
      { type: 'remote/offer' },
      { type: 'settings/save', settings: { school: '', room: '', cityUrl: '' } },
      { type: 'laptop/leave' },
      { type: 'board/overlay', overlay: { kind: 'join' } },
    ]) {
      const refused = { type: 'refused', code: 'wire/not-allowed' };
      expect(await phone.send(command), command.type).toMatchObject(refused);
    }
    expect(teacher.view().session).not.toBeNull();
    // A phone sees a handful of figures: no name, no code, no secret.
    const seen = JSON.stringify(phone.frames);
    for (const hidden of ['Léa', pairing, teacher.view().session?.session.code ?? 'code']) {
      expect(seen).not.toContain(hidden);
    }
  });

  it('points at the board and on the console’s picture of it; its dot goes when it goes', async () => {
    const { app, teacher } = await inClass();
    const board = await openTeacherPage(app, 'board');
    const pairing = await scanCode(teacher);
    const phone = await openPhone(app, { token: tokenOf(1), pairing });
    const at = { on: 'sight', x: 0.25, y: 0.75 } as const;
    expect(await phone.send({ type: 'laser/point', at })).toMatchObject({ type: 'done' });
    const lasers = (page: { frames: ServerFrame[] }) =>
      page.frames.flatMap((frame) => (frame.type === 'live' ? [frame.live] : []));
    await expect.poll(() => lasers(board)).toEqual([{ type: 'laser/point', at }]);
    await expect.poll(() => lasers(teacher)).toEqual([{ type: 'laser/point', at }]);
    // A place on a page is the console's to name: a phone knows no page.
    const { at: step } = teacher.view().lesson ?? {};
    const onPage = { on: 'page', step, x: 1, y: 1 };
    const refused = { type: 'refused' };
    expect(await phone.send({ type: 'laser/point', at: onPage })).toMatchObject(refused);
    const [id] = Object.keys(teacher.view().session?.remotes.phones ?? {});
    await teacher.send({ type: 'remote/remove', remote: id });
    await phone.closed;
    await expect.poll(() => lasers(board).at(-1)).toEqual({ type: 'laser/point', at: null });
    expect(lasers(board)).toHaveLength(2);
  });

  it('shows its secret to the console alone, in a fragment', async () => {
    const { app, teacher, code } = await inClass();
    const board = await openTeacherPage(app, 'board');
    const laptop = await openLaptop(app, { token: tokenOf(9), code });
    await teacher.send({ type: 'board/overlay', overlay: { kind: 'join' } });
    await board.until(({ overlay }) => overlay.kind === 'join');
    const pairing = await scanCode(teacher);
    const url = new URL(teacher.view().session?.remotes.qr ?? '');
    expect(url.pathname).toBe('/t/');
    expect(url.search).toBe('');
    expect(url.hash).toBe(`#${pairing}`);
    await teacher.send({ type: 'session/pause', on: true });
    await laptop.until(({ paused }) => paused);
    expect(JSON.stringify([...board.frames, ...laptop.frames])).not.toContain(pairing);
    await openPhone(app, { token: tokenOf(1), pairing });
    await teacher.until(({ session }) => Object.keys(session?.remotes.phones ?? {}).length === 1);
    // Once used it is shown no more, and of the pairing the console has no proof either.
    expect(JSON.stringify(teacher.view())).not.toContain(pairing);
    expect(JSON.stringify(teacher.view())).not.toContain('proof');
  });

  it.each([
    ['no secret', () => ({ token: tokenOf(1) })],
    ['no token', (pairing: string) => ({ pairing })],
    ['a wrong secret', () => ({ token: tokenOf(1), pairing: 'f'.repeat(64) })],
    ['the class’s code', () => ({ token: tokenOf(1), code: '0000' })],
  ])('is not let in with %s', async (_name, hello) => {
    const { app, teacher } = await inClass();
    const pairing = await scanCode(teacher);
    const stranger = await openPhone(app, hello(pairing));
    expect(await stranger.closed).toBe(CLOSE.notAllowed);
    expect(stranger.frames).toEqual([]);
    await teacher.until(({ session }) => (session?.refusedFrames ?? 0) > 0);
    expect(teacher.view().session?.remotes.phones).toEqual({});
  });

  it('a laptop never becomes one', async () => {
    const { app, teacher, code } = await inClass();
    const token = tokenOf(3);
    const laptop = await openLaptop(app, { token, code });
    for (const type of ['lesson/next', 'lesson/previous']) {
      expect(await laptop.send({ type })).toMatchObject({ code: 'wire/not-allowed' });
    }
    for (const type of ['board/black', 'board/freeze', 'session/pause']) {
      expect(await laptop.send({ type, on: true })).toMatchObject({ code: 'wire/not-allowed' });
    }
    await scanCode(teacher);
    laptop.raw(JSON.stringify({ type: 'hello', protocol: 1, role: 'remote', token, code }));
    expect(await laptop.send({ type: 'lesson/next' })).toMatchObject({ code: 'wire/not-allowed' });
    const asRemote = await openPhone(app, { token, code });
    expect(await asRemote.closed).toBe(CLOSE.notAllowed);
    const asTeacher = await openClassPage(app, { role: 'console', token, code });
    expect(await asTeacher.closed).toBe(CLOSE.notAllowed);
    expect(teacher.view().board).toMatchObject({ black: false, frozen: null });
  });

  it('each code is for one phone, two phones at most', async () => {
    const { app, teacher } = await inClass();
    const first = await scanCode(teacher);
    await openPhone(app, { token: tokenOf(1), pairing: first });
    const thief = await openPhone(app, { token: tokenOf(2), pairing: first });
    expect(await thief.closed).toBe(CLOSE.notAllowed);
    const replaced = await scanCode(teacher);
    const second = await scanCode(teacher);
    const late = await openPhone(app, { token: tokenOf(2), pairing: replaced });
    expect(await late.closed).toBe(CLOSE.notAllowed);
    await openPhone(app, { token: tokenOf(2), pairing: second });
    const full = await teacher.send({ type: 'remote/offer' });
    expect(full).toMatchObject({ type: 'refused', code: 'remote/too-many' });
    const phones = Object.values(teacher.view().session?.remotes.phones ?? {});
    expect(phones.map(({ number, here }) => [number, here])).toEqual([
      [1, true],
      [2, true],
    ]);
  });

  it('a code that is no longer shown pairs nobody', async () => {
    const { app, teacher } = await inClass();
    const pairing = await scanCode(teacher);
    await teacher.send({ type: 'remote/withdraw' });
    const late = await openPhone(app, { token: tokenOf(1), pairing });
    expect(await late.closed).toBe(CLOSE.notAllowed);
  });

  it('comes back by itself, in one place at a time, also after kill -9', async () => {
    const { app, teacher } = await inClass();
    const hello = { token: tokenOf(1), pairing: await scanCode(teacher) };
    const phone = await openPhone(app, hello);
    phone.close();
    const isHere = (here: boolean) =>
      teacher.until(({ session }) =>
        Object.values(session?.remotes.phones ?? {}).some((one) => one.here === here),
      );
    await isHere(false);
    const back = await openPhone(app, { ...hello, since: phone.where() });
    expect(back.frames[0]?.type).toBe('resumed');
    await isHere(true);
    const newer = await openPhone(app, hello);
    expect(await back.closed).toBe(CLOSE.takenOver);
    expect((await newer.send({ type: 'session/pause', on: true })).type).toBe('done');
    await app.kill();
    running.splice(0);
    const again = await startApp({ data: app.data, classPort: app.classPort });
    running.push(again);
    const after = await openPhone(again, hello);
    expect(after.view().paused).toBe(true);
    expect((await after.send({ type: 'session/pause', on: false })).type).toBe('done');
  });

  it('is removed at once and for good', async () => {
    const { app, teacher } = await inClass();
    const hello = { token: tokenOf(1), pairing: await scanCode(teacher) };
    const phone = await openPhone(app, hello);
    const [id] = Object.keys(
      (await teacher.until(({ session }) => Object.keys(session?.remotes.phones ?? {}).length > 0))
        .session?.remotes.phones ?? {},
    );
    await teacher.send({ type: 'remote/remove', remote: id });
    expect(await phone.closed).toBe(CLOSE.notAllowed);
    const again = await openPhone(app, hello);
    expect(await again.closed).toBe(CLOSE.notAllowed);
    expect(teacher.view().session?.remotes.phones).toEqual({});
  });

  it('ends with the session, and is a stranger to the next one', async () => {
    const { app, teacher } = await inClass();
    const hello = { token: tokenOf(1), pairing: await scanCode(teacher) };
    const phone = await openPhone(app, hello);
    const unused = await scanCode(teacher);
    await teacher.send({ type: 'session/close' });
    expect(await phone.closed).toBe(CLOSE.sessionClosed);
    const refused = await teacher.send({ type: 'remote/offer' });
    expect(refused).toMatchObject({ type: 'refused', code: 'session/none' });
    const [schoolClass] = Object.keys(teacher.view().classes);
    await teacher.send({ type: 'session/open', class: schoolClass });
    expect(await (await openPhone(app, hello)).closed).toBe(CLOSE.notAllowed);
    const other = await openPhone(app, { token: tokenOf(2), pairing: unused });
    expect(await other.closed).toBe(CLOSE.notAllowed);
  });

  it('finds its page below /t/, apart from the pupils’', async () => {
    const { app, teacher } = await inClass();
    await scanCode(teacher);
    const at = (path: string) => fetch(`http://127.0.0.1:${app.classPort}${path}`);
    const page = await (await at('/t/')).text();
    const assets = [...page.matchAll(/\.\/(assets\/[\w.-]+)/g)].map(([, path]) => path ?? '');
    expect(assets.length).toBeGreaterThan(0);
    for (const path of assets) {
      expect((await at(`/t/${path}`)).status).toBe(200);
      expect((await at(`/${path}`)).status).toBe(404);
    }
    expect((await at('/t/index.html')).status).toBe(404);
    expect((await at('/remote/')).status).toBe(404);
  });
});
