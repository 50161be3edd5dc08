import { expect, test, type Browser, type Page } from '@playwright/test';
import { openClass, type ClassInSession } from '#test/harness/class-in-session.ts';
import { startFlakyNetwork, type FlakyNetwork } from '#test/harness/flaky-network.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import {
  answer,
  enterClass,
  heading,
  launchLaptops,
  newLaptop,
  tapName,
} from '#test/journey/pupil.ts';

/** Laptops as children treat them, against the real app over a network that a test can break. */

let laptops: Browser;
let app: RunningApp;
let network: FlakyNetwork;
let lesson: ClassInSession;

test.beforeAll(async () => {
  laptops = await launchLaptops();
});
test.afterAll(() => laptops.close());

test.beforeEach(async () => {
  app = await startApp();
  lesson = await openClass(app, ['Léa', 'Tom', 'Zoé']);
  network = await startFlakyNetwork(app.classPort);
});
test.afterEach(async () => {
  for (const context of laptops.contexts()) await context.close();
  lesson.teacher.close();
  await network.stop();
  expect(await app.stop()).toBe(0);
});

const PROMPT = 'Combien font 7 × 8 ?';
const LOST = 'On se reconnecte… ton travail est gardé.';

/** Léa is at her laptop and has the question before her. */
async function leaAtWork(): Promise<Page> {
  const page = await (await newLaptop(laptops)).newPage();
  await enterClass(page, network.port, lesson.code);
  await tapName(page, 'Léa');
  await lesson.admitAll();
  await expect(heading(page)).toContainText('C’est bon');
  await lesson.ask(PROMPT, ['54', '56', '64']);
  await expect(heading(page)).toHaveText(PROMPT);
  return page;
}

test('a laptop that is reloaded is where it was, without code or name', async () => {
  const page = await leaAtWork();
  await page.reload();
  await expect(heading(page)).toHaveText(PROMPT);
  await answer(page, '56');
  await expect(page.getByText('Ta réponse est envoyée')).toBeVisible();
  await page.reload();
  await expect(heading(page)).toContainText('Merci Léa');
  await expect.poll(() => lesson.answers()).toEqual({ Léa: '56' });
});

test('an answer given without the network is kept, sent when it is back, and counted once', async () => {
  const page = await leaAtWork();
  network.cut();
  await expect(page.getByText(LOST)).toBeVisible();
  await answer(page, '56');
  await expect(page.getByText('Ta réponse est gardée ici, envoi…')).toBeVisible();
  expect(lesson.answers()).toEqual({});
  network.mend();
  await expect(page.getByText('Ta réponse est envoyée')).toBeVisible();
  await expect(page.getByText(LOST)).toBeHidden();
  await expect.poll(() => lesson.answers()).toEqual({ Léa: '56' });
});

test('a network that falls silent is noticed, and nothing is lost', async () => {
  const page = await leaAtWork();
  network.silence();
  await answer(page, '64');
  await expect(page.getByText('Ta réponse est gardée ici, envoi…')).toBeVisible();
  await expect(page.getByText(LOST)).toBeVisible({ timeout: 20_000 });
  network.mend();
  await expect(page.getByText('Ta réponse est envoyée')).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => lesson.answers()).toEqual({ Léa: '64' });
});

test('a second tab takes over; the first one says so and takes it back when asked', async () => {
  const first = await leaAtWork();
  const second = await first.context().newPage();
  await second.goto(first.url());
  await expect(heading(second)).toHaveText(PROMPT);
  await expect(heading(first)).toHaveText('Ardoise est ouverte dans un autre onglet.');
  await first.getByRole('button', { name: 'Continuer ici' }).click();
  await expect(heading(first)).toHaveText(PROMPT);
  await expect(heading(second)).toHaveText('Ardoise est ouverte dans un autre onglet.');
  const all = Object.values(lesson.teacher.view().session?.laptops ?? {});
  expect(all.map(({ number, here }) => ({ number, here }))).toEqual([{ number: 1, here: true }]);
});

test('a second pupil takes the laptop over, and both answers count', async () => {
  const page = await leaAtWork();
  await answer(page, '56');
  await expect(page.getByText('Ta réponse est envoyée')).toBeVisible();
  await page.getByRole('button', { name: /^Léa/ }).click();
  await expect(heading(page)).toContainText('C’est toi, Léa');
  await page.getByRole('button', { name: 'Ce n’est pas moi' }).click();
  await tapName(page, 'Tom');
  await lesson.admitAll();
  await expect(heading(page)).toHaveText(PROMPT);
  await answer(page, '54');
  await expect(heading(page)).toContainText('Merci Tom');
  await expect.poll(() => lesson.answers()).toEqual({ Léa: '56', Tom: '54' });
});

test('the session’s end brings every laptop to its last screen', async () => {
  const page = await leaAtWork();
  await lesson.teacher.send({ type: 'session/close' });
  await expect(heading(page)).toContainText('La séance est finie');
});
