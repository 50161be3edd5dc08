import { afterEach, describe, expect, it } from 'vitest';
import type { LaptopView } from '#protocol/views.ts';
import { CLOSE } from '#protocol/wire.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { openLaptop, openTeacherPage, tokenOf, type WirePage } from '#test/harness/wire-page.ts';

const running: RunningApp[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});

async function start(options: Parameters<typeof startApp>[0] = {}) {
  const started = await startApp(options);
  running.push(started);
  return started;
}

const QUESTION = {
  id: 'q1',
  title: 'Fractions',
  items: [
    {
      id: 'i1',
      kind: 'choice',
      prompt: 'Quelle tarte montre cinq huitièmes ?',
      choices: [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B' },
      ],
      right: 'b',
    },
  ],
};

async function classAtWork(names: string[]) {
  const app = await start();
  const teacher = await openTeacherPage(app, 'console');
  const saved = await teacher.send({ type: 'class/save', name: 'CM1', names });
  const { class: id } = (saved as { result: { class: string } }).result;
  await teacher.send({ type: 'session/open', class: id });
  const { session } = await teacher.until((view) => view.session !== null);
  return {
    app,
    teacher,
    code: session?.session.code ?? '',
    pupils: session?.session.class.pupils ?? [],
  };
}

const chosen = (choice: string) => ({ kind: 'choice', chosen: [choice] });

function working(view: LaptopView) {
  if (view.screen.kind !== 'working') throw new Error(`the laptop shows ${view.screen.kind}`);
  return view.screen;
}

async function answer(laptop: WirePage<LaptopView>, id: string, choice: string) {
  const screen = working(laptop.view());
  return laptop.send({
    type: 'laptop/answer',
    id,
    handout: screen.handout,
    item: 'i1',
    given: chosen(choice),
    attempt: 1,
    pupil: screen.pupil.id,
  });
}

describe('a session', () => {
  it('goes from the list of names to results, and no laptop sees what is not its own', async () => {
    const { app, teacher, code, pupils } = await classAtWork(['Léa', 'Tom']);
    const [lea, tom] = pupils;
    const first = await openLaptop(app, { token: tokenOf(1), code });
    const second = await openLaptop(app, { token: tokenOf(2), code });
    await first.send({ type: 'laptop/choose-pupil', pupil: lea?.id });
    expect(first.view().screen.kind).toBe('waiting');
    const taken = await second.send({ type: 'laptop/choose-pupil', pupil: lea?.id });
    expect(taken).toMatchObject({ type: 'refused', code: 'session/pupil-taken' });
    await second.send({ type: 'laptop/choose-pupil', pupil: tom?.id });
    await teacher.send({ type: 'session/admit-all' });
    await teacher.send({ type: 'handout/send', activity: QUESTION });
    await first.until(({ screen }) => screen.kind === 'working');
    await second.until(({ screen }) => screen.kind === 'working');
    expect(JSON.stringify(first.frames)).not.toContain('"right"');
    expect((await answer(first, 'answer-1', 'b')).type).toBe('done');
    expect((await answer(first, 'answer-1', 'b')).type).toBe('done');
    // Kept, but the first one counts.
    expect((await answer(first, 'answer-2', 'a')).type).toBe('done');
    expect((await answer(second, 'answer-3', 'a')).type).toBe('done');
    const { session } = await teacher.until((view) =>
      Object.values(view.session?.handouts ?? {}).some(
        ({ results }) => results['i1']?.answers === 2,
      ),
    );
    const [handout] = Object.values(session?.handouts ?? {});
    expect(handout?.results['i1']?.counts).toEqual({ a: 1, b: 1 });
    const board = await openTeacherPage(app, 'board');
    await teacher.send({
      type: 'board/overlay',
      overlay: { kind: 'results', handout: handout?.handout.id },
    });
    const shown = await board.until(({ overlay }) => overlay.kind === 'results');
    expect(JSON.stringify(shown)).not.toContain('Léa');
    expect(shown.overlay).toMatchObject({ choices: [{ count: 1 }, { count: 1, right: true }] });
  });

  it('survives kill -9 at any moment: what was acknowledged is there, the laptops come back', async () => {
    const { app, teacher, code, pupils } = await classAtWork(['Léa', 'Tom', 'Zoé']);
    const laptops = await Promise.all(
      pupils.map((_pupil, index) => openLaptop(app, { token: tokenOf(index), code })),
    );
    for (const [index, laptop] of laptops.entries()) {
      await laptop.send({ type: 'laptop/choose-pupil', pupil: pupils[index]?.id });
    }
    await teacher.send({ type: 'session/admit-all' });
    await teacher.send({ type: 'handout/send', activity: QUESTION });
    await Promise.all(
      laptops.map((laptop) => laptop.until(({ screen }) => screen.kind === 'working')),
    );
    const [first, second] = laptops as [WirePage<LaptopView>, WirePage<LaptopView>];
    expect((await answer(first, 'answer-1', 'b')).type).toBe('done');
    // This one is on its way when the power goes: it may or may not be on disk, but never twice.
    void answer(second, 'answer-2', 'a');
    await app.kill();
    running.splice(0);

    const again = await start({ data: app.data, classPort: app.classPort });
    expect(again.classPort).toBe(app.classPort);
    const console = await openTeacherPage(again, 'console');
    expect(console.view().session?.session.code).toBe(code);
    const back = await openLaptop(again, { token: tokenOf(0), code });
    expect(working(back.view()).given).toMatchObject({ i1: { given: chosen('b') } });
    const backToo = await openLaptop(again, { token: tokenOf(1), code });
    expect((await answer(backToo, 'answer-2', 'a')).type).toBe('done');
    const { session } = await console.until((view) =>
      Object.values(view.session?.handouts ?? {}).some(
        ({ results }) => results['i1']?.answers === 2,
      ),
    );
    expect(Object.values(session?.handouts ?? {})[0]?.results['i1']?.counts).toEqual({
      a: 1,
      b: 1,
    });
  });

  it('lets the newest page of a laptop win, and a second pupil take the laptop over', async () => {
    const { app, teacher, code, pupils } = await classAtWork(['Léa', 'Tom']);
    const tab = await openLaptop(app, { token: tokenOf(1), code });
    await tab.send({ type: 'laptop/choose-pupil', pupil: pupils[0]?.id });
    await teacher.send({ type: 'session/admit-all' });
    await tab.until(({ screen }) => screen.kind === 'ready');
    const newer = await openLaptop(app, { token: tokenOf(1), code });
    expect(await tab.closed).toBe(CLOSE.takenOver);
    expect(newer.view().screen.kind).toBe('ready');
    await teacher.send({ type: 'handout/send', activity: QUESTION });
    const before = working(await newer.until(({ screen }) => screen.kind === 'working'));
    await newer.send({ type: 'laptop/leave' });
    await newer.send({ type: 'laptop/choose-pupil', pupil: pupils[1]?.id });
    expect(newer.view().screen.kind).toBe('waiting');
    const forged = {
      type: 'laptop/answer',
      id: 'x',
      handout: before.handout,
      item: 'i1',
      given: chosen('a'),
      attempt: 1,
    };
    expect(await newer.send({ ...forged, pupil: pupils[1]?.id })).toMatchObject({
      code: 'session/not-admitted',
    });
    // The first pupil's answer was still on its way.
    expect((await newer.send({ ...forged, pupil: pupils[0]?.id })).type).toBe('done');
    await teacher.send({ type: 'session/admit-all' });
    const after = working(await newer.until(({ screen }) => screen.kind === 'working'));
    expect(after.pupil.name).toBe('Tom');
    expect(after.given).toEqual({});
  });

  it('ends for everybody and is kept', async () => {
    const { app, teacher, code } = await classAtWork(['Léa']);
    const laptop = await openLaptop(app, { token: tokenOf(1), code });
    await teacher.send({ type: 'session/pause', on: true });
    await laptop.until(({ paused }) => paused);
    await teacher.send({ type: 'session/close' });
    expect(await laptop.closed).toBe(CLOSE.sessionClosed);
    await app.stop();
    running.splice(0);
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(`${app.data}/ardoise.sqlite`, { readOnly: true });
    const kinds = database
      .prepare('SELECT kind, count(*) AS count FROM document GROUP BY kind')
      .all();
    database.close();
    expect(Object.fromEntries(kinds.map(({ kind, count }) => [kind, count]))).toMatchObject({
      'closed-session': 1,
      class: 1,
    });
    expect(kinds.map(({ kind }) => kind)).not.toContain('laptop');
  });

  it('notices within seconds that a laptop is gone without a word', async () => {
    const { app, teacher, code } = await classAtWork(['Léa']);
    const laptop = await openLaptop(app, { token: tokenOf(1), code });
    await teacher.until(({ session }) =>
      Object.values(session?.laptops ?? {}).some(({ here }) => here),
    );
    laptop.socket.pause();
    const view = await teacher.until(({ session }) =>
      Object.values(session?.laptops ?? {}).every(({ here }) => !here),
    );
    expect(Object.keys(view.session?.laptops ?? {})).toHaveLength(1);
  }, 15_000);
});
