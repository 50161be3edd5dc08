import type { Given } from '#protocol/activity/item.ts';
import type { ConsoleView } from '#protocol/views.ts';
import type { RunningApp } from './start-app.ts';
import { openTeacherPage, type WirePage } from './wire-page.ts';

/** A class at work, made over the wire: for tests that are about what comes after. */
export interface ClassInSession {
  teacher: WirePage<ConsoleView>;
  code: string;
  admitAll(): Promise<void>;
  ask(prompt: string, choices: readonly string[]): Promise<void>;
  /** Who answered what to the newest question, by name and words. */
  answers(): Record<string, string>;
}

export async function openClass(
  app: RunningApp,
  names: readonly string[],
  name = 'CM1 B',
): Promise<ClassInSession> {
  const teacher = await openTeacherPage(app, 'console');
  await done(teacher, { type: 'class/save', name, names });
  const saved = Object.values(teacher.view().classes).find((one) => one.name === name);
  await done(teacher, { type: 'session/open', class: saved?.id ?? '' });
  const view = await teacher.until(({ session }) => session !== null);
  return {
    teacher,
    code: view.session?.session.code ?? '',
    admitAll: () => done(teacher, { type: 'session/admit-all' }),
    ask: (prompt, choices) =>
      done(teacher, {
        type: 'handout/send',
        activity: {
          id: crypto.randomUUID(),
          title: prompt,
          items: [
            {
              id: crypto.randomUUID(),
              kind: 'choice',
              prompt,
              choices: choices.map((text) => ({ id: crypto.randomUUID(), text })),
              right: null,
            },
          ],
        },
      }),
    answers() {
      const { session } = teacher.view();
      const newest = Object.values(session?.handouts ?? {}).at(-1);
      const item = newest?.handout.activity.items[0];
      if (!session || !newest || item?.kind !== 'choice') return {};
      const wordsOf = (given: Given | undefined) =>
        item.choices.find(({ id }) => given?.kind === 'choice' && given.chosen.includes(id))
          ?.text ?? '';
      return Object.fromEntries(
        Object.entries(newest.answers).map(([pupil, given]) => [
          session.session.class.pupils.find(({ id }) => id === pupil)?.name ?? pupil,
          wordsOf(given[item.id]?.given),
        ]),
      );
    },
  };
}

async function done(teacher: WirePage<ConsoleView>, command: unknown): Promise<void> {
  const answer = await teacher.send(command);
  if (answer.type !== 'done') throw new Error(JSON.stringify(answer));
}
