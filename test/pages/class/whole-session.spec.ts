import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { openClass } from '#test/harness/class-in-session.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { pictureFile } from '#test/journey/output.ts';
import { heading } from '#test/journey/pupil.ts';
import { barriers } from '#test/pages/for-everybody.ts';
import { createClassNetwork, type ClassNetwork } from '#test/rig/network/class-network.ts';
import { launchFirefox, type FirefoxPage } from '#test/rig/network/firefox.ts';
import { isInstalled } from '#test/rig/processes.ts';
import { choose, press, type Hand } from './hands.ts';

/**
 * Ten Chromium pages and one Firefox ESR in networks of their own, behind virtual cables: they reach
 * the teacher's PC at an address that is not localhost, and go through a whole session together, by
 * mouse, touch and keyboard.
 */
const PUPILS: readonly (readonly [name: string, hand: Hand])[] = [
  ['Léa', 'mouse'],
  ['Tom', 'mouse'],
  ['Zoé', 'mouse'],
  ['Ali', 'mouse'],
  ['Ida', 'touch'],
  ['Max', 'touch'],
  ['Noé', 'touch'],
  ['Eva', 'keys'],
  ['Léo', 'keys'],
  ['Mia', 'keys'],
];
const IN_FIREFOX = 'Lou';
const NAMES = [...PUPILS.map(([name]) => name), IN_FIREFOX];
const CHOICES = ['54', '56', '64'];
const choiceOf = (name: string, question: number) => (NAMES.indexOf(name) + question) % 3;

interface Seat {
  name: string;
  hand: Hand;
  page: Page;
}

const networks: ClassNetwork[] = [];
let app: RunningApp | null = null;
let laptops: Browser | null = null;
let firefox: FirefoxPage | null = null;

test.afterAll(async () => {
  await firefox?.stop();
  await laptops?.close();
  for (const network of networks) await network.remove();
  await app?.stop();
});

test('ten Chromium pages and one Firefox go through a whole session over a network of their own', async () => {
  test.setTimeout(300_000);
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

  laptops = await launchChromium(first);
  const lou = (firefox = await launchFirefox(second));
  const seats = await Promise.all(
    PUPILS.map(async ([name, hand]) => {
      const context = await laptops?.newContext({
        viewport: { width: 1366, height: 768 },
        locale: 'fr-FR',
        hasTouch: hand === 'touch',
      });
      const page = await context?.newPage();
      if (!page) throw new Error('no page');
      await page.goto(addressOn(first));
      return { name, hand, page };
    }),
  );
  await lou.goto(addressOn(second));
  // As in school: no localhost, and so none of what only a secure page may do.
  expect(await seats[0]?.page.evaluate(() => isSecureContext)).toBe(false);
  expect(await lou.evaluate('isSecureContext')).toBe(false);

  await together(seats, async ({ name, hand, page }) => {
    await press(page, hand, page.getByRole('button', { name, exact: true }));
    await expect(heading(page)).toContainText(`Bonjour ${name}`);
  });
  await lou.click('button', IN_FIREFOX);
  await expect.poll(() => lou.heading()).toContain('Bonjour Lou');
  await lesson.admitAll();
  await expect.poll(() => lou.heading()).toContain('C’est bon, Lou');

  async function answerAll(prompt: string, question: number): Promise<void> {
    await lesson.ask(prompt, CHOICES);
    await together(seats, async ({ name, hand, page }) => {
      await expect(heading(page)).toHaveText(prompt);
      await choose(page, hand, choiceOf(name, question));
      await expect(heading(page)).toContainText(`Merci ${name}`);
    });
  }
  const given = (question: number) =>
    Object.fromEntries(NAMES.map((name) => [name, CHOICES[choiceOf(name, question)] ?? '']));

  await answerAll('Combien font 7 × 8 ?', 1);
  await expect.poll(() => lou.heading()).toBe('Combien font 7 × 8 ?');
  await lou.screenshot(pictureFile('firefox-question'));
  await lou.click('radio', new RegExp(CHOICES[choiceOf(IN_FIREFOX, 1)] ?? ''));
  await lou.click('button', 'C’est mon choix');
  await expect.poll(() => lou.heading()).toContain('Merci Lou');
  await expect.poll(() => lesson.answers()).toEqual(given(1));
  const [lea] = seats;
  if (lea) {
    expect(await barriers(lea.page)).toEqual([]);
    await lea.page.screenshot({ path: pictureFile('session-finished') });
  }

  await lesson.teacher.send({ type: 'session/pause', on: true });
  await together(seats, ({ page }) => expect(page.getByText('Yeux au tableau')).toBeVisible());
  await expect.poll(() => lou.evaluate('document.body.innerText')).toContain('Yeux au tableau');
  await lesson.teacher.send({ type: 'session/pause', on: false });
  await together(seats, ({ page }) => expect(page.getByText('Yeux au tableau')).toBeHidden());

  // Firefox's cable falls out; the others go on, and its answer waits for the cable.
  await second.unplug();
  await answerAll('Combien font 6 × 9 ?', 2);
  await expect
    .poll(() => lou.evaluate('document.body.innerText'))
    .toContain('On se reconnecte… ton travail est gardé.');
  await second.plug();
  await expect.poll(() => lou.heading()).toBe('Combien font 6 × 9 ?');
  await lou.press('abc'[choiceOf(IN_FIREFOX, 2)] ?? '');
  await lou.click('button', 'C’est mon choix');
  await expect.poll(() => lesson.answers()).toEqual(given(2));

  await lesson.teacher.send({ type: 'session/close' });
  await together(seats, ({ page }) => expect(heading(page)).toContainText('La séance est finie'));
  await expect.poll(() => lou.heading()).toContain('La séance est finie');
  lesson.teacher.close();
});

async function together(
  seats: readonly Seat[],
  work: (seat: Seat) => Promise<unknown>,
): Promise<void> {
  await Promise.all(seats.map(work));
}

function launchChromium(network: ClassNetwork): Promise<Browser> {
  return chromium.launch({
    executablePath: network.executable(process.env['ARDOISE_CHROMIUM'] ?? '/usr/bin/chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
}
