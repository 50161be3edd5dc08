import { DatabaseSync } from 'node:sqlite';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { LaptopView } from '#protocol/views.ts';
import { startApp, temporaryFolder, type RunningApp } from '#test/harness/start-app.ts';
import { openLaptop, openTeacherPage, tokenOf, type WirePage } from '#test/harness/wire-page.ts';
import { openStorage } from '#storage/open-storage.ts';

const running: RunningApp[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});

const WRITING = {
  id: 'q1',
  title: 'Dictée',
  items: [{ id: 'i1', kind: 'writing', prompt: { text: 'Écris ta phrase.' }, lines: 3 }],
};

async function write(laptop: WirePage<LaptopView>, id: string, text: string): Promise<void> {
  const { screen } = await laptop.until((view) => view.screen.kind === 'working');
  if (screen.kind !== 'working') throw new Error(screen.kind);
  const base = { handout: screen.handout, item: 'i1', attempt: 1, pupil: screen.pupil.id };
  const given = { kind: 'writing', text };
  await laptop.send({ type: 'laptop/draft', ...base, given, version: 1 });
  await laptop.send({ type: 'laptop/answer', ...base, given, id });
}

it('forgets one pupil and then one session for good, and shows that nothing is left', async () => {
  const app = await startApp();
  running.push(app);
  const teacher = await openTeacherPage(app, 'console');
  const ask = async (command: object) => {
    const answer = (await teacher.send(command)) as { type: string; result?: unknown };
    expect(answer.type).toBe('done');
    return answer.result as never;
  };
  await ask({ type: 'class/save', name: 'CM1', names: ['Léa', 'Tom'] });
  const [schoolClass] = Object.values((await teacher.until(() => true)).classes);
  const [lea = '', tom = ''] = schoolClass?.pupils.map(({ id }) => id) ?? [];
  const sessions: string[] = [];
  for (const round of [1, 2]) {
    await ask({ type: 'session/open', class: schoolClass?.id });
    const { session } = await teacher.until((view) => view.session !== null);
    const { id = '', code = '' } = session?.session ?? {};
    sessions.push(id);
    for (const [index, pupil] of [lea, tom].entries()) {
      const laptop = await openLaptop(app, { token: tokenOf(index), code });
      await laptop.send({ type: 'laptop/choose-pupil', pupil });
      await ask({ type: 'session/admit-all' });
      if (index === 0) await ask({ type: 'handout/send', activity: WRITING });
      await write(laptop, `answer-${round}-${index}`, `phrase secrète ${round} de ${index}`);
      laptop.close();
    }
    if (round === 1) await ask({ type: 'session/close' });
  }
  const [first = '', second = ''] = sessions;
  expect(await ask({ type: 'data/traces', of: lea })).toMatchObject({
    traces: { class: 1, answer: 1, 'closed-session': 1, session: 1 },
  });
  expect(await ask({ type: 'data/forget-pupil', pupil: lea })).toEqual({ traces: {} });
  const files = () =>
    readdirSync(app.data)
      .filter((name) => name.startsWith('ardoise.sqlite'))
      .map((name) => readFileSync(join(app.data, name), 'utf8'))
      .join('');
  for (const round of [1, 2]) {
    expect(files()).not.toContain(`phrase secrète ${round} de 0`);
    expect(files()).toContain(`phrase secrète ${round} de 1`);
  }
  expect(files()).not.toContain(lea);
  expect(await ask({ type: 'data/sessions' })).toMatchObject({
    sessions: [{ id: first, className: 'CM1' }],
  });
  expect(await ask({ type: 'data/forget-session', session: first })).toEqual({ traces: {} });
  expect(await ask({ type: 'data/forget-session', session: second })).toEqual({ traces: {} });
  expect((await teacher.until((view) => view.session === null)).session).toBeNull();
  expect(files()).not.toContain('phrase secrète');
});

it('reads the answers and the closed sessions of the first version', async () => {
  const data = temporaryFolder();
  const storage = openStorage(data);
  const pupil = { id: 'p1', name: 'Léa', picture: 'fox' };
  const item = {
    id: 'i1',
    kind: 'choice',
    prompt: 'Combien ?',
    choices: [
      { id: 'a', text: 'un' },
      { id: 'b', text: 'deux' },
    ],
    right: 'b',
  };
  const handout = {
    id: 'h1',
    activity: { id: 'q', title: 'Q', items: [item] },
    sentAt: 5,
    closed: false,
  };
  const schoolClass = { id: 'c1', name: 'CM1', pupils: [pupil] };
  const session = (id: string) => ({
    id,
    class: schoolClass,
    code: '0042',
    openedAt: 1,
    paused: false,
    current: 'h1',
  });
  const answer = { id: 'u1', handout: 'h1', item: 'i1', pupil: 'p1', choice: 'b', at: 7 };
  const laptop = {
    id: 'l1',
    token: tokenOf(1),
    number: 1,
    pupil: 'p1',
    admitted: true,
    served: ['p1'],
    shown: 'h1',
  };
  storage.documents.write([
    { kind: 'class', id: 'c1', value: schoolClass },
    { kind: 'session', id: 'session', value: session('s2') },
    { kind: 'laptop', id: 'l1', value: laptop },
    { kind: 'handout', id: 'h1', value: handout },
    { kind: 'answer', id: 'h1/p1/i1', value: answer },
    {
      kind: 'closed-session',
      id: 's1',
      value: {
        info: session('s1'),
        laptops: { l1: laptop },
        handouts: { h1: handout },
        answers: { h1: { p1: { i1: answer } } },
      },
    },
  ]);
  // As the first version left it.
  storage.database.exec('PRAGMA user_version = 1');
  storage.close();
  const app = await startApp({ data });
  running.push(app);
  const teacher = await openTeacherPage(app, 'console');
  const view = await teacher.until(({ session: open }) => open !== null);
  expect(view.session?.handouts['h1']?.results).toMatchObject({ i1: { counts: { b: 1 } } });
  const back = await openLaptop(app, { token: tokenOf(1), code: '0042' });
  expect(back.view().screen).toMatchObject({ kind: 'working', given: { i1: { attempt: 1 } } });
  const database = new DatabaseSync(`${data}/ardoise.sqlite`, { readOnly: true });
  const ids = database.prepare("SELECT id FROM document WHERE kind = 'answer'").all();
  database.close();
  expect(ids).toEqual([{ id: 'p1/h1/i1/u1' }]);
  const forgotten = await teacher.send({ type: 'data/forget-pupil', pupil: 'p1' });
  expect(forgotten).toMatchObject({ type: 'done', result: { traces: {} } });
});
