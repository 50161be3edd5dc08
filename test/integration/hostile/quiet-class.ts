import type { ConsoleView, LaptopView } from '#protocol/views.ts';
import { openClass } from '#test/harness/class-in-session.ts';
import type { RunningApp } from '#test/harness/start-app.ts';
import { openLaptop, tokenOf, type WirePage } from '#test/harness/wire-page.ts';

/** Ten pupils at work, and an eleventh who is up to no good. */
export interface QuietClass {
  teacher: WirePage<ConsoleView>;
  code: string;
  laptops: WirePage<LaptopView>[];
  pupils: string[];
  hostile: { pupil: string; token: string };
  /** The session that the class had before. */
  before: string;
  /** One exercise, handed out and answered by all ten. */
  work(): Promise<Exercise>;
}

export interface Exercise {
  handout: string;
  /** Handed out → the console has all ten answers, in milliseconds. */
  tookMs: number;
  /** Frames that came to each laptop meanwhile; pings do not count. */
  frames: number[];
  /** Pupils whose answer on the console is not the one that they gave. */
  wrong: string[];
  /** Pupils who are in the results. */
  answered: string[];
}

const SIZE = 10;
const HOSTILE = tokenOf(99);

export async function openQuietClass(app: RunningApp): Promise<QuietClass> {
  const names = Array.from({ length: SIZE + 1 }, (_, index) => `Élève ${index}`);
  const earlier = await openClass(app, names);
  const before = earlier.teacher.view().session?.session.id ?? '';
  await earlier.teacher.send({ type: 'session/close' });
  earlier.teacher.close();
  const { teacher, code, admitAll } = await openClass(app, names);
  const pupils = (teacher.view().session?.session.class.pupils ?? []).map(({ id }) => id);
  const tokens = [...Array.from({ length: SIZE }, (_, index) => tokenOf(index + 1)), HOSTILE];
  const all: WirePage<LaptopView>[] = [];
  for (const [index, token] of tokens.entries()) {
    const laptop = await openLaptop(app, { token, code });
    await laptop.send({ type: 'laptop/choose-pupil', pupil: pupils[index] });
    all.push(laptop);
  }
  await admitAll();
  all.pop()?.close();
  let rounds = 0;

  async function work(): Promise<Exercise> {
    const round = (rounds += 1);
    const before = all.map(({ frames }) => frames.filter(isNews).length);
    const startedAt = performance.now();
    const sent = await teacher.send({
      type: 'handout/send',
      activity: exercise(round),
    });
    const { handout } = (sent as { result: { handout: string } }).result;
    await Promise.all(
      all.map(async (laptop, index) => {
        await laptop.until(({ screen }) => screen.kind === 'working' && screen.handout === handout);
        const answer = await laptop.send({
          type: 'laptop/answer',
          id: `answer-${round}-${index}`,
          handout,
          item: 'i1',
          given: givenBy(index),
          attempt: 1,
          pupil: pupils[index],
        });
        if (answer.type !== 'done') throw new Error(JSON.stringify(answer));
      }),
    );
    const answersIn = ({ session }: ConsoleView) => session?.handouts[handout]?.answers ?? {};
    const view = await teacher.until((one) =>
      pupils.slice(0, SIZE).every((pupil) => answersIn(one)[pupil] !== undefined),
    );
    const tookMs = performance.now() - startedAt;
    await Promise.all(
      all.map((laptop, index) =>
        laptop.until(
          ({ screen }) =>
            screen.kind === 'working' &&
            JSON.stringify(screen.given['i1']?.given) === JSON.stringify(givenBy(index)),
        ),
      ),
    );
    return {
      handout,
      tookMs,
      frames: all.map(({ frames }, index) => frames.filter(isNews).length - (before[index] ?? 0)),
      wrong: pupils.slice(0, SIZE).filter((pupil, index) => {
        const shown = answersIn(view)[pupil]?.['i1'];
        return JSON.stringify(shown?.given) !== JSON.stringify(givenBy(index));
      }),
      answered: Object.keys(answersIn(view)),
    };
  }

  return {
    teacher,
    code,
    laptops: all,
    pupils,
    hostile: { pupil: pupils[SIZE] ?? '', token: HOSTILE },
    before,
    work,
  };
}

const isNews = ({ type }: { type: string }) => type !== 'ping' && type !== 'pong';
const givenBy = (index: number) => ({ kind: 'choice', chosen: [index % 2 === 0 ? 'a' : 'b'] });

const exercise = (round: number) => ({
  id: `round-${round}`,
  title: `Exercice ${round}`,
  items: [
    {
      id: 'i1',
      kind: 'choice',
      prompt: 'Laquelle ?',
      choices: [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B' },
      ],
      right: 'b',
    },
    {
      id: 'i2',
      kind: 'drawing',
      prompt: { text: 'Dessine.' },
      ground: { kind: 'paper', paper: 'white' },
    },
  ],
});
