import { afterEach, expect, it } from 'vitest';
import type { LaptopView } from '#protocol/views.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { openLaptop, openTeacherPage, tokenOf, type WirePage } from '#test/harness/wire-page.ts';

let app: RunningApp | null = null;
afterEach(async () => {
  await app?.stop();
});

const WRITING = {
  id: 'q1',
  title: 'Dictée',
  items: [{ id: 'i1', kind: 'writing', prompt: { text: 'Écris ta phrase.' }, lines: 3 }],
};

async function openTeacher(running: RunningApp) {
  const page = await openTeacherPage(running, 'console');
  const ask = async <Result>(command: object) => {
    const answer = await page.send(command);
    expect(answer.type).toBe('done');
    return (answer as { result?: unknown }).result as Result;
  };
  const open = async (name: string) => {
    await ask({ type: 'class/save', name, names: [`Léa de ${name}`, `Tom de ${name}`] });
    const { classes } = await page.until((view) =>
      Object.values(view.classes).some((one) => one.name === name),
    );
    const saved = Object.values(classes).find((one) => one.name === name);
    await ask({ type: 'session/open', class: saved?.id });
    const view = await page.until(({ session }) => session !== null);
    const { id = '', code = '' } = view.session?.session ?? {};
    return { id, code, pupils: saved?.pupils.map((pupil) => pupil.id) ?? [] };
  };
  const kept = async () => {
    const { sessions } = await ask<{ sessions: { id: string; answers: number }[] }>({
      type: 'data/sessions',
    });
    return Object.fromEntries(sessions.map(({ id, answers }) => [id, answers]));
  };
  return { ask, open, kept };
}

async function bring(laptop: WirePage<LaptopView>, answer: object): Promise<string> {
  const outcome = await laptop.send({ type: 'laptop/answer', ...answer });
  return outcome.type === 'refused' ? outcome.code : outcome.type;
}

it('takes what comes after the end of a session, from its own laptops, through kill -9 and another class', async () => {
  app = await startApp();
  let teacher = await openTeacher(app);
  const first = await teacher.open('CM1');
  const [lea = '', tom = ''] = first.pupils;
  const token = tokenOf(1);
  const laptop = await openLaptop(app, { token, code: first.code });
  await laptop.send({ type: 'laptop/choose-pupil', pupil: lea });
  await teacher.ask({ type: 'session/admit-all' });
  const { handout } = await teacher.ask<{ handout: string }>({
    type: 'handout/send',
    activity: WRITING,
  });
  const { session } = await laptop.until(({ screen }) => screen.kind === 'working');
  expect(session).toBe(first.id);
  // Its lid is closed while the session ends.
  laptop.close();
  await teacher.ask({ type: 'session/close' });

  const answer = { handout, item: 'i1', attempt: 1, pupil: lea, session };
  const written = (id: string) => ({ ...answer, id, given: { kind: 'writing', text: id } });
  const late = await openLaptop(app, { token, code: first.code }, { session });
  expect(late.view().screen).toEqual({ kind: 'over' });
  expect(JSON.stringify(late.view())).not.toContain('Léa');
  expect(await bring(late, written('first'))).toBe('done');
  expect(await bring(late, { ...written('hers'), pupil: tom })).toBe('session/not-admitted');
  expect(await bring(late, { ...written('else'), item: 'i2' })).toBe('answer/unknown-item');
  const foreign = await openLaptop(app, { token: tokenOf(2), code: '0000' }, { session });
  expect(await bring(foreign, written('forged'))).toBe('session/not-admitted');
  expect(await bring(foreign, { ...written('none'), session: 'none' })).toBe('handout/unknown');

  await app.kill();
  app = await startApp({ data: app.data, classPort: app.classPort });
  teacher = await openTeacher(app);
  expect(await teacher.kept()).toEqual({ [first.id]: 1 });

  // The laptop comes back in another class's session; its old page learns that its own is over.
  const second = await teacher.open('CM2');
  const old = await openLaptop(app, { token, code: first.code }, { session });
  expect(old.view().screen).toEqual({ kind: 'over' });
  const again = await openLaptop(app, { token, code: second.code });
  expect(again.view().screen.kind).toBe('choosing');
  const outcomes = ['first', 'second', 'second'].map((id) => bring(again, written(id)));
  expect(await Promise.all(outcomes)).toEqual(['done', 'done', 'done']);
  await app.kill();
  app = await startApp({ data: app.data, classPort: app.classPort });
  teacher = await openTeacher(app);
  expect(await teacher.kept()).toEqual({ [first.id]: 2 });

  // After the teacher has deleted it, it is refused for good.
  await teacher.ask({ type: 'data/forget-session', session: first.id });
  const last = await openLaptop(app, { token, code: second.code });
  expect(await bring(last, written('third'))).toBe('handout/unknown');
  expect(await teacher.kept()).toEqual({});
}, 120_000);
