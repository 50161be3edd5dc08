import type { Server } from 'node:http';
import { expect, test, type Browser } from '@playwright/test';
import type { ConsoleView } from '#protocol/views.ts';
import { openClass, type ClassInSession } from '#test/harness/class-in-session.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { pictureFile } from '#test/journey/output.ts';
import { createClassNetwork, type ClassNetwork } from '#test/rig/network/class-network.ts';
import { launchFirefox, type FirefoxPage } from '#test/rig/network/firefox.ts';
import { isInstalled } from '#test/rig/processes.ts';
import { button, type HandKind } from './desk.ts';
import { comparable, everyQuestion, type AnyQuestion } from './kinds/all.ts';
import { bringMedia, openMuseum } from './media.ts';
import { launchChromium, seatInChromium, seatInFirefox, type Seat } from './seats.ts';

/**
 * Ten Chromium pages and one Firefox ESR in networks of their own, behind virtual cables: they reach
 * the teacher's PC at an address that is not localhost, and go through a whole session together, by
 * mouse, touch and keyboard, through every kind of item.
 */
const PUPILS: readonly (readonly [name: string, hand: HandKind])[] = [
  ['Léa', 'mouse'],
  ['Ida', 'touch'],
  ['Eva', 'keys'],
  ['Tom', 'mouse'],
  ['Max', 'touch'],
  ['Léo', 'keys'],
  ['Zoé', 'mouse'],
  ['Noé', 'touch'],
  ['Mia', 'keys'],
  ['Ali', 'mouse'],
];
const IN_FIREFOX = 'Lou';
const NAMES = [...PUPILS.map(([name]) => name), IN_FIREFOX];

/** Ten pages wait for each other at every item: nobody looks only once a second. */
const SOON = { intervals: [100] };
// Snapshots of ten pages at every key cost more than all that the pages do.
test.use({ trace: 'off' });

const networks: ClassNetwork[] = [];
let app: RunningApp | null = null;
let laptops: Browser | null = null;
let firefox: FirefoxPage | null = null;
let museum: Server | null = null;

test.afterAll(async () => {
  await firefox?.stop();
  await laptops?.close();
  museum?.close();
  for (const network of networks) await network.remove();
  await app?.stop();
});

test('ten Chromium pages and one Firefox go through every kind of item over networks of their own', async () => {
  test.setTimeout(600_000);
  for (const number of [1, 2]) {
    const made = await createClassNetwork(number);
    if (made) networks.push(made);
  }
  const [first, second] = networks;
  test.skip(!first || !second, 'no right to make networks here: root and `ip`');
  test.skip(!isInstalled('firefox-esr'), 'no Firefox ESR here');
  if (!first || !second) return;
  app = await startApp();
  const lesson = await openClass(app, NAMES);
  const { classPort } = app;
  const addressOn = (network: ClassNetwork) =>
    `http://${network.teacher}:${classPort}/?c=${lesson.code}`;
  const chromium = (laptops = await launchChromium(first));
  const museumDoor = await openMuseum();
  museum = museumDoor;
  const media = {
    ...(await bringMedia(app, chromium)),
    address: `http://${first.teacher}:${museumDoor.port}/renard`,
  };
  if (!media.package) console.log('  the H5P item is left out: no real package here');

  firefox = await launchFirefox(second);
  const lou = await seatInFirefox(firefox, IN_FIREFOX, addressOn(second));
  const inChromium = await Promise.all(
    PUPILS.map(([name, hand]) => seatInChromium(chromium, name, hand, addressOn(first))),
  );
  const seats: readonly Seat[] = [...inChromium, lou];
  // As in school: no localhost, and so none of what only a secure page may do.
  await together(seats, async ({ evaluate }) => {
    expect(await evaluate('isSecureContext')).toBe(false);
  });
  await together(seats, async ({ name, desk }) => {
    await desk.press(button(name));
    await expectHeading(desk, `Bonjour ${name}`);
  });
  await lesson.admitAll();
  await together(seats, ({ name, desk }) => expectHeading(desk, `C’est bon, ${name}`));

  const questions = everyQuestion(media);
  await handOut(lesson, 'Le tour des questions', questions);
  for (const [number, question] of questions.entries()) {
    await test.step(question.item.id, () => answerAll(lesson, seats, question, number));
  }
  await together(seats, ({ desk }) => expectHeading(desk, 'c’est fini'));

  await lesson.teacher.send({ type: 'session/pause', on: true });
  await together(seats, ({ evaluate }) => expectText(evaluate, 'Yeux au tableau', true));
  await lesson.teacher.send({ type: 'session/pause', on: false });
  await together(seats, ({ evaluate }) => expectText(evaluate, 'Yeux au tableau', false));

  // Firefox's cable falls out; the others go on, and its answer waits for the cable.
  const [again] = questions;
  if (!again) throw new Error('no question');
  await handOut(lesson, 'Encore une', [again]);
  await expectHeading(lou.desk, again.item.prompt.text ?? '');
  await second.unplug();
  await answerAll(lesson, inChromium, again, 1);
  await expectText(lou.evaluate, 'On se reconnecte… ton travail est gardé.', true);
  await give(lou, again, 1);
  expect(Object.keys(answersTo(lesson.teacher.view(), again))).toHaveLength(PUPILS.length);
  await second.plug();
  await expectAnswers(lesson, seats, again, 1);

  await lesson.teacher.send({ type: 'session/close' });
  await together(seats, ({ desk }) => expectHeading(desk, 'La séance est finie'));
  lesson.teacher.close();
});

async function handOut(
  lesson: ClassInSession,
  title: string,
  questions: readonly AnyQuestion[],
): Promise<void> {
  const items = questions.map(({ item }) => item);
  const activity = { id: crypto.randomUUID(), title, items };
  const sent = await lesson.teacher.send({
    type: 'handout/send',
    activity,
    start: 'now',
  });
  expect(sent).toMatchObject({ type: 'done' });
}

/** What this pupil gives to a question, and how it is judged: neighbours give different answers. */
function answerOf({ answers }: AnyQuestion, name: string, number: number) {
  const answer = answers[(NAMES.indexOf(name) + number) % answers.length];
  if (!answer) throw new Error('no answers');
  return answer;
}

/** All at once; axe looks at one screen before anything is done, and at another before it is sent. */
async function answerAll(
  lesson: ClassInSession,
  seats: readonly Seat[],
  question: AnyQuestion,
  number: number,
): Promise<void> {
  const { id, prompt } = question.item;
  const untouched = seats[number % PUPILS.length];
  const halfDone = seats[(number + 4) % PUPILS.length];
  await together(seats, async (seat) => {
    await expectHeading(seat.desk, prompt.text ?? '');
    if (seat === untouched) await expectNoBarrier(seat, id);
    await give(seat, question, number, async () => {
      if (seat !== halfDone && seat.name !== IN_FIREFOX) return;
      await expectNoBarrier(seat, id);
      await seat.screenshot(pictureFile(`session-${id}-${seat.desk.hand}-${seat.name}`));
    });
  });
  await expectAnswers(lesson, seats, question, number);
}

async function give(
  { desk, name }: Seat,
  question: AnyQuestion,
  number: number,
  beforeSending?: () => Promise<void>,
): Promise<void> {
  const [given] = answerOf(question, name, number);
  await question.give(desk, given);
  await beforeSending?.();
  await desk.press(button(/^C’est (ma réponse|mon choix)$/));
}

async function expectNoBarrier(seat: Seat, item: string): Promise<void> {
  const { name } = seat;
  expect({ name, item, found: await seat.barriers() }).toEqual({
    name,
    item,
    found: [],
  });
}

/** The teacher's PC has exactly what each gave, and judges it so. */
async function expectAnswers(
  lesson: ClassInSession,
  seats: readonly Seat[],
  question: AnyQuestion,
  number: number,
): Promise<void> {
  const given = Object.fromEntries(
    seats.map(({ name }) => {
      const [answer, verdict] = answerOf(question, name, number);
      return [name, { given: comparable(answer), verdict }];
    }),
  );
  await expect.poll(() => answersTo(lesson.teacher.view(), question), SOON).toEqual(given);
}

/** By name, in the newest handout. */
function answersTo({ session }: ConsoleView, { item }: AnyQuestion): Record<string, unknown> {
  const newest = Object.values(session?.handouts ?? {}).at(-1);
  const pupils = session?.session.class.pupils ?? [];
  return Object.fromEntries(
    pupils.flatMap(({ id, name }) => {
      const answer = newest?.answers[id]?.[item.id];
      return answer
        ? [[name, { given: comparable(answer.given), verdict: answer.verdict }] as const]
        : [];
    }),
  );
}

async function expectHeading({ heading }: Seat['desk'], text: string): Promise<void> {
  await expect.poll(heading, SOON).toContain(text);
}

async function expectText(evaluate: Seat['evaluate'], text: string, there: boolean) {
  const seen = () => evaluate<string>('document.body.innerText');
  await expect.poll(async () => (await seen()).includes(text), SOON).toBe(there);
}

async function together<Part>(
  seats: readonly Part[],
  work: (seat: Part) => Promise<unknown>,
): Promise<void> {
  await Promise.all(seats.map(work));
}
