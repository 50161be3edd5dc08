import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { LaptopView } from '#protocol/views.ts';
import { CLOSE } from '#protocol/wire.ts';
import { choosing, lea, ready, viewOf, waiting, working } from './class-views.ts';
import { startFakeClass, type FakeClass } from './fake-class.ts';
import { OUTPUT, STUDENT_PAGES } from './folders.ts';
import { kept } from './kept.ts';
import { barriers } from '../for-everybody.ts';
import { useSchoolName } from '../school-name.ts';

/** The laptop's page in a real browser, through a name that is not localhost, against a class that tests play. */

test.use({
  viewport: { width: 1366, height: 768 },
});
useSchoolName();

let fake: FakeClass;
test.beforeEach(async () => {
  fake = await startFakeClass(STUDENT_PAGES, waiting);
});
test.afterEach(async () => {
  expect(fake.problems).toEqual([]);
  await fake.stop();
});

async function open(page: Page, view: LaptopView, search = '?c=4217'): Promise<void> {
  fake.show(view);
  await page.goto(`http://ardoise.test:${fake.port}/${search}`);
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
/** The question stands there at once; what it is answered with is a part that comes a moment later. */
const choicesAreThere = (page: Page) => expect(page.getByRole('radio').first()).toBeVisible();
const answers = () => fake.commands.filter((command) => command.type === 'laptop/answer');

/** A laptop with a French voice of its own: Chromium without a desktop has none. */
async function giveVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const voice = { name: 'fr', lang: 'fr-FR', localService: true, default: true, voiceURI: 'fr' };
    const said: string[] = [];
    class Utterance {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.assign(window, { said, SpeechSynthesisUtterance: Utterance });
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => [voice],
        speak: (utterance: { text: string }) => said.push(utterance.text),
        cancel: () => {},
        addEventListener: () => {},
        removeEventListener: () => {},
      },
    });
  });
}

test('a code is typed on keys or keypad; a wrong one is said gently', async ({ page }) => {
  await open(page, waiting, '');
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await expect(heading(page)).toHaveText('Regarde le tableau et tape le code');
  await page.keyboard.type('9999');
  await expect(heading(page)).toHaveText('Ce n’est pas ce code-là. Essaie encore.');
  for (const digit of '421') await page.getByRole('button', { name: digit }).click();
  await page.getByRole('button', { name: 'Effacer' }).click();
  for (const digit of '17') await page.getByRole('button', { name: digit }).click();
  await expect(heading(page)).toContainText('Bonjour');
  const [first, second] = fake.hellos;
  expect(first?.token).toMatch(/^[0-9a-f]{32}$/);
  expect(second?.token).toBe(first?.token);
});

test('the name, the door, the work, and nothing sent before it is said', async ({ page }) => {
  await open(page, choosing(28));
  await page.getByRole('button', { name: 'Léa', exact: true }).click();
  await expect.poll(() => fake.commands[0]).toEqual({ type: 'laptop/choose-pupil', pupil: 'p0' });
  fake.show(waiting);
  await expect(heading(page)).toContainText('Bonjour');
  fake.show(ready);
  await expect(heading(page)).toContainText('C’est bon');
  fake.answering = false;
  fake.show(working({ count: 2 }));
  await expect.poll(() => fake.commands[1]).toEqual({ type: 'laptop/shown', handout: 'h1' });
  const confirm = page.getByRole('button', { name: 'C’est mon choix' });
  await expect(confirm).toBeDisabled();
  await page.getByText('5/6').click();
  await page.getByText('5/8').click();
  expect(answers()).toEqual([]);
  await confirm.click();
  await expect(page.getByRole('status')).toHaveText('Gardé ici, envoi…');
  await expect
    .poll(() => answers())
    .toMatchObject([{ item: 'i0', given: { chosen: ['c1'] }, pupil: 'p0' }]);
  fake.answering = true;
  fake.closeAll(CLOSE.goingAway);
  await expect(page.getByRole('status')).toHaveText('Envoyé');
  expect(answers()[1]).toEqual(answers()[0]);
});

test('an answer given while the network is away survives a reload and goes out', async ({
  page,
}) => {
  await open(page, working({ count: 1 }));
  await expect(heading(page)).toContainText('cinq huitièmes');
  await choicesAreThere(page);
  fake.answering = false;
  fake.unplug();
  await expect(page.getByText('On se reconnecte… ton travail est gardé.')).toBeVisible();
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ta réponse est gardée ici, envoi…')).toBeVisible();
  fake.plugIn();
  await expect.poll(() => answers().length).toBeGreaterThan(0);
  await page.reload();
  await expect(page.getByText('Ta réponse est gardée ici, envoi…')).toBeVisible();
  fake.answering = true;
  // Another pupil is at the laptop by now: the answer still speaks for the first.
  fake.show(viewOf({ kind: 'ready', pupil: { ...lea, id: 'p9', name: 'Tom' } }));
  await page.reload();
  await expect.poll(() => answers().length).toBeGreaterThan(2);
  await expect.poll(() => kept(page)).not.toContain('"given"');
  expect(new Set(answers().map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers()[0]).toMatchObject({ pupil: 'p0', given: { chosen: ['c2'] } });
  const sent = answers().length;
  await page.reload();
  await expect(heading(page)).toContainText('Tom');
  expect(answers().length).toBe(sent);
});

test('works with the keyboard alone', async ({ page }) => {
  await open(page, working({ count: 1 }));
  await expect(heading(page)).toContainText('cinq huitièmes');
  await choicesAreThere(page);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: '3/8' })).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: '5/8' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect.poll(() => answers()).toMatchObject([{ given: { chosen: ['c1'] } }]);
  await expect(heading(page)).toContainText('c’est fini');
});

test('"Yeux au tableau" covers everything and gives it back as it was', async ({ page }) => {
  await open(page, working());
  await expect(heading(page)).toContainText('cinq huitièmes');
  await choicesAreThere(page);
  await page.keyboard.press('2');
  await expect(page.getByRole('radio', { name: '5/8' })).toBeChecked();
  fake.show(working({ paused: true }));
  await expect(heading(page)).toHaveText('Yeux au tableau');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio')).toHaveCount(0);
  fake.show(working());
  await expect(page.getByRole('radio', { name: '5/8' })).toBeChecked();
  expect(answers()).toEqual([]);
});

test('the session ends and nothing about the pupil stays', async ({ page }) => {
  await open(page, working());
  await expect(heading(page)).toContainText('cinq huitièmes');
  fake.closeAll(CLOSE.sessionClosed);
  await expect(heading(page)).toContainText('La séance est finie.');
  await expect(page.getByText('Léa')).toHaveCount(0);
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }) + location.search);
  expect(stored).not.toContain('4217');
  expect(stored).not.toContain('Léa');
  await page.getByRole('button', { name: 'Nouvelle séance' }).click();
  fake.show(choosing(3));
  await page.keyboard.type('4217');
  await expect(heading(page)).toContainText('Qui es-tu');
});

test('taken over by another tab, it stays quiet until asked', async ({ page }) => {
  await open(page, working());
  await expect(heading(page)).toContainText('cinq huitièmes');
  fake.closeAll(CLOSE.takenOver);
  await expect(heading(page)).toHaveText('Ardoise est ouverte dans un autre onglet.');
  expect(fake.hellos).toHaveLength(1);
  await page.getByRole('button', { name: 'Continuer ici' }).click();
  await expect(heading(page)).toContainText('cinq huitièmes');
  expect(fake.hellos).toHaveLength(2);
});

test('names are text, whatever they hold', async ({ page }) => {
  let alerted = false;
  page.on('dialog', () => (alerted = true));
  await open(page, choosing(60, true));
  await expect(page.getByText('<script>alert(1)</script>')).toBeVisible();
  await expect(page.getByText('محمد')).toHaveAttribute('dir', 'auto');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1366);
  expect(await page.getByRole('button', { disabled: true }).count()).toBe(12);
  expect(alerted).toBe(false);
});

test('speaks only where the laptop has a voice of its own', async ({ page, context }) => {
  await open(page, working());
  await expect(heading(page)).toContainText('cinq huitièmes');
  await expect(page.getByRole('button', { name: 'Écouter' })).toHaveCount(0);
  const other = await context.newPage();
  await giveVoice(other);
  await open(other, working());
  await other.getByRole('button', { name: 'Écouter' }).click();
  const said = await other.evaluate(() => Reflect.get(window, 'said') as string[]);
  expect(said[0]).toContain('cinq huitièmes');
  expect(said[0]).toContain('B. 5/8.');
});

const all = { i0: 'c1', i1: 'c1', i2: 'c1', i3: 'c1', i4: 'c1' };
const SCREENS: Readonly<Record<string, LaptopView>> = {
  choosing: choosing(28),
  'choosing-60': choosing(60, true),
  waiting,
  ready,
  question: working({ given: { i0: 'c1' } }),
  sentences: working({ texts: 'sentences', given: { i0: 'c1' } }),
  six: working({ texts: 'six', count: 30 }),
  long: working({ texts: 'long', name: 'A'.repeat(200) }),
  finished: working({ given: all }),
  closed: working({ given: { i0: 'c1' }, closed: true }),
  paused: working({ paused: true }),
};
const SIZES = [
  { width: 1366, height: 768, axe: true },
  { width: 1366, height: 600, axe: false },
  { width: 1920, height: 1080, axe: false },
  { width: 390, height: 844, axe: true },
];

for (const { axe, ...size } of SIZES) {
  const name = `${size.width}x${size.height}`;
  test(`every screen at ${name}: readable, within reach, for everybody`, async ({ page }) => {
    await giveVoice(page);
    await page.setViewportSize(size);
    for (const [screen, view] of Object.entries(SCREENS)) {
      await open(page, view);
      await expect(heading(page)).toBeVisible();
      if (screen === 'question') {
        await choicesAreThere(page);
        await page.keyboard.press('2');
      }
      await expectWithinReach(page, screen);
      if (axe) await expectForEverybody(page, screen);
      await page.screenshot({
        path: path.join(OUTPUT, `${name}-${screen}.png`),
        animations: 'disabled',
      });
    }
    await page.evaluate(() => localStorage.clear());
    await open(page, waiting, '');
    await expectWithinReach(page, 'code');
    if (axe) await expectForEverybody(page, 'code');
    await page.screenshot({ path: path.join(OUTPUT, `${name}-code.png`) });
  });
}

async function expectForEverybody(page: Page, screen: string): Promise<void> {
  expect(await barriers(page), screen).toEqual([]);
}

/** Nothing wider than the window, and nothing to press smaller than a child's finger. */
async function expectWithinReach(page: Page, screen: string): Promise<void> {
  const measured = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - window.innerWidth,
    small: [...document.querySelectorAll('button, label')]
      .map((target) => target.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && (width < 64 || height < 64)).length,
  }));
  expect({ screen, ...measured }).toEqual({ screen, wide: 0, small: 0 });
}
