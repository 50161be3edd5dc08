import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, type Browser, type Page } from '@playwright/test';
import type { ConsoleView, HandoutView } from '#protocol/views.ts';
import { openClass, type ClassInSession } from '#test/harness/class-in-session.ts';
import { ROOT, startApp, type RunningApp } from '#test/harness/start-app.ts';
import { pictureFile } from '#test/journey/output.ts';
import { enterClass, heading, launchLaptops, tapName } from '#test/journey/pupil.ts';
import { barriers } from '../for-everybody.ts';
import { ITEMS, RIGHT, serveMedia } from './every-kind.ts';
import { keys, mouse, tabTo, touch, type Hand } from './hands.ts';

/** Every kind of item against the real app: by mouse, by touch, by keys alone. */

let laptops: Browser;
let app: RunningApp;
let lesson: ClassInSession;

test.beforeAll(async () => {
  laptops = await launchLaptops();
});
test.afterAll(() => laptops.close());
test.beforeEach(async () => {
  app = await startApp();
  lesson = await openClass(app, ['Léa', 'Tom', 'Zoé'], 'CP bleu');
});
test.afterEach(async () => {
  for (const context of laptops.contexts()) await context.close();
  lesson.teacher.close();
  expect(await app.stop()).toBe(0);
});

interface LaptopOptions {
  width?: number;
  height?: number;
  hasTouch?: boolean;
}

async function sitDown(name: string, options: LaptopOptions = {}): Promise<Page> {
  const { width = 1366, height = 768, hasTouch = false } = options;
  const context = await laptops.newContext({
    viewport: { width, height },
    locale: 'fr-FR',
    hasTouch,
  });
  await serveMedia(context);
  const page = await context.newPage();
  await enterClass(page, app.classPort, lesson.code);
  await tapName(page, name);
  const admitted = await lesson.teacher.send({ type: 'session/admit-all' });
  expect(admitted.type).toBe('done');
  await expect(heading(page)).toContainText('C’est bon');
  return page;
}

async function handOut(activity: object): Promise<void> {
  const base = { id: crypto.randomUUID(), title: 'Les animaux' };
  const sent = await lesson.teacher.send({
    type: 'handout/send',
    activity: { ...base, ...activity },
    start: 'now',
  });
  expect(sent).toMatchObject({ type: 'done' });
}

function newest(view: ConsoleView): HandoutView | undefined {
  return Object.values(view.session?.handouts ?? {}).at(-1);
}

/** By item: how the teacher's PC judges what this pupil gave. */
function verdictsOf(view: ConsoleView, name: string): Record<string, string | null> {
  const pupil = view.session?.session.class.pupils.find((one) => one.name === name)?.id ?? '';
  const answers = newest(view)?.answers[pupil] ?? {};
  return Object.fromEntries(Object.entries(answers).map(([item, { verdict }]) => [item, verdict]));
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const card = (page: Page, name: string) =>
  page
    .locator('label')
    .filter({ has: page.getByRole('radio', { name }).or(page.getByRole('checkbox', { name })) });
const thing = (page: Page, name: string) =>
  page.locator('[data-thing]').and(button(page, new RegExp(`(^|: )${name}`)));
const field = (page: Page, name: string) => page.getByRole('textbox', { name });

/** What a pupil does for the right answer of each kind. */
const DO: Record<(typeof ITEMS)[number]['id'], (page: Page, hand: Hand) => Promise<void>> = {
  pictures: (page, hand) => choose(page, hand, RIGHT.pictures),
  async several(page, hand) {
    for (const name of RIGHT.several) await choose(page, hand, name);
  },
  'true-false': (page, hand) => choose(page, hand, 'Faux'),
  word: (page, hand) => hand.type(field(page, 'Ta réponse'), RIGHT.word),
  number: (page, hand) => hand.type(field(page, 'Ton nombre'), RIGHT.number),
  async order(page, hand) {
    for (const [index, name] of RIGHT.order.entries()) {
      const places = page.getByRole('listitem');
      const one = thing(page, name);
      const text = `, place ${index + 1} sur`;
      if ((await one.getAttribute('aria-label'))?.includes(text)) continue;
      await putInOrder(page, hand, name, places.nth(index));
      await expect(one).toHaveAttribute('aria-label', new RegExp(text));
    }
  },
  async match(page, hand) {
    for (const [left, right] of RIGHT.match) {
      await hand.put(thing(page, left), thing(page, right));
      await expect(thing(page, left)).toHaveAttribute('aria-label', `${left}, relié à ${right}`);
    }
  },
  async sort(page, hand) {
    for (const [name, box] of RIGHT.sort) {
      await hand.put(thing(page, name), button(page, `Mettre dans ${box}`));
      await expect(
        page.getByRole('region', { name: `Dans ${box}` }).getByRole('button', { name }),
      ).toBeVisible();
    }
  },
  async typed(page, hand) {
    for (const [index, word] of RIGHT.typed.entries()) {
      await hand.type(field(page, `Trou ${index + 1}`), word);
    }
  },
  async bank(page, hand) {
    for (const [index, word] of RIGHT.bank.entries()) {
      await hand.put(thing(page, word), button(page, new RegExp(`^Trou ${index + 1}$`)));
      await expect(button(page, new RegExp(`^Trou ${index + 1}.*${word}`))).toBeVisible();
    }
  },
  async labels(page, hand) {
    for (const [index, word] of RIGHT.labels.entries()) {
      await hand.put(thing(page, word), button(page, new RegExp(`^Place ${index + 1}$`)));
      await expect(button(page, new RegExp(`^Place ${index + 1}.*${word}`))).toBeVisible();
    }
  },
  poll: (page, hand) => choose(page, hand, 'Un conte'),
  async cloud(page, hand) {
    await hand.type(field(page, 'Mot 1'), 'Bleue');
    await hand.type(field(page, 'Mot 2'), 'vagues');
  },
};

async function choose(page: Page, hand: Hand, name: string): Promise<void> {
  const input = page.getByRole('radio', { name }).or(page.getByRole('checkbox', { name }));
  await expect(card(page, name)).toBeVisible();
  if (hand !== byKeys) return hand.press(card(page, name));
  // As with any group of radios: Tab goes in, arrows choose.
  for (let step = 0; step < 8 && !(await input.isChecked()); step += 1) {
    await page.keyboard.press('ArrowRight');
    const focused = await input.evaluate((element) => element === document.activeElement);
    if (focused && !(await input.isChecked())) await page.keyboard.press('Space');
  }
  await expect(input).toBeChecked();
}

async function putInOrder(
  page: Page,
  hand: Hand,
  name: string,
  place: ReturnType<Page['locator']>,
) {
  if (hand !== byKeys) return hand.put(thing(page, name), place);
  await tabTo(page, thing(page, name));
  await page.keyboard.press('Enter');
  const goal = await place.locator('[data-thing]').getAttribute('aria-label');
  const number = Number(/place (\d+) sur/.exec(goal ?? '')?.[1]);
  for (let step = 0; step < 6; step += 1) {
    const label = (await thing(page, name).getAttribute('aria-label')) ?? '';
    if (label.includes(`place ${number} sur`)) break;
    await page.keyboard.press('ArrowLeft');
  }
  await page.keyboard.press('Enter');
}

let byKeys: Hand;

/** Through all items; `onItem` when the answer lies on the screen and is not yet given. */
async function play(page: Page, hand: Hand, onItem?: (id: string) => Promise<void>): Promise<void> {
  for (const item of ITEMS) {
    await expect(heading(page)).toHaveText(item.prompt.text);
    await DO[item.id](page, hand);
    await onItem?.(item.id);
    await hand.press(button(page, /C’est (ma réponse|mon choix)/));
  }
  await expect(heading(page)).toContainText('c’est fini');
}

test('every kind by mouse, by touch and by keys: the answers arrive and are right', async () => {
  test.setTimeout(180_000);
  const lea = await sitDown('Léa');
  const tom = await sitDown('Tom', { hasTouch: true, width: 1920, height: 1080 });
  const zoe = await sitDown('Zoé');
  byKeys = keys(zoe);
  await handOut({ items: ITEMS, shuffle: { items: false, choices: true } });
  await play(lea, mouse(lea), async (id) => {
    await expectForEverybody(lea, id);
    await lea.screenshot({ path: pictureFile(`player-${id}`), animations: 'disabled' });
  });
  await play(tom, touch(tom), async (id) => {
    await tom.screenshot({ path: pictureFile(`player-${id}-1920`), animations: 'disabled' });
  });
  await play(zoe, byKeys);
  const judged = Object.fromEntries(
    ITEMS.map(({ id, kind }) => [id, kind === 'poll' ? null : 'right']),
  );
  for (const name of ['Léa', 'Tom', 'Zoé']) {
    await expect.poll(() => verdictsOf(lesson.teacher.view(), name)).toEqual(judged);
  }
  const { drafts = {} } = newest(lesson.teacher.view()) ?? {};
  expect(Object.values(drafts).flatMap(Object.keys)).toEqual([]);
});

async function expectForEverybody(page: Page, screen: string): Promise<void> {
  expect({ screen, barriers: await barriers(page) }).toEqual({ screen, barriers: [] });
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, label, input[type=text]')]
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        return width > 0 && (width < 63.9 || height < 63.9);
      })
      .map((target) => target.outerHTML.slice(0, 120)),
  );
  expect({ screen, small }).toEqual({ screen, small: [] });
}

const PICTURES = ITEMS[0];
const SORT = ITEMS.find(({ id }) => id === 'sort');
const LABELS = ITEMS.find(({ id }) => id === 'labels');

test('right, nearly, not yet: said by shape and word, tried again, explained at the end', async () => {
  const page = await sitDown('Léa');
  await handOut({ items: [PICTURES, SORT], feedback: 'explanation', attempts: 2 });
  await page.getByRole('radio', { name: 'un renard' }).check({ force: true });
  await button(page, 'C’est mon choix').click();
  const said = page.getByRole('status');
  await expect(said).toHaveText('Pas encore.');
  await expectForEverybody(page, 'not yet');
  await page.screenshot({ path: pictureFile('player-not-yet'), animations: 'disabled' });
  // Nothing is told while she may still look for it.
  await expect(page.locator('[data-mark]')).toHaveCount(0);
  await button(page, 'Essayer encore').click();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.getByRole('radio', { name: 'un chat' }).check({ force: true });
  await button(page, 'C’est mon choix').click();
  await expect(said).toContainText('Juste');
  await expect(said).toContainText('Le chat miaule, le renard glapit.');
  await expectForEverybody(page, 'right');
  await page.screenshot({ path: pictureFile('player-right'), animations: 'disabled' });
  await button(page, 'Suite').click();

  const hand = mouse(page);
  await expect(heading(page)).toHaveText('Où vivent-ils ?');
  for (const [name, box] of [
    ['un dauphin', 'Dans l’eau'],
    ['un renard', 'Dans l’eau'],
    ['un chat', 'Sur la terre'],
  ] as const) {
    await hand.put(thing(page, name), button(page, `Mettre dans ${box}`));
  }
  await button(page, 'C’est ma réponse').click();
  await expect(said).toContainText('Presque');
  await button(page, 'Essayer encore').click();

  // A laptop that is reloaded in the middle, or taken by another, has what she had put together.
  const inWater = page.getByRole('region', { name: 'Dans l’eau' });
  await expect(inWater.getByRole('button', { name: 'un renard' })).toBeVisible();
  await hand.put(thing(page, 'un renard'), thing(page, 'un chat'));
  await hand.put(thing(page, 'un chat'), button(page, 'Mettre dans Dans l’eau'));
  await page.reload();
  await expect(inWater.getByRole('button', { name: 'un chat' })).toBeVisible();
  const draft = () =>
    Object.values(newest(lesson.teacher.view())?.drafts ?? {}).map(({ sort }) => sort?.given);
  await expect.poll(draft).toMatchObject([{ boxes: { cat: 'water' } }]);
  await page.evaluate(() => indexedDB.deleteDatabase('ardoise-student-drafts'));
  await page.reload();
  await expect(inWater.getByRole('button', { name: 'un chat' })).toBeVisible();

  await button(page, 'C’est ma réponse').click();
  await expect(said).toContainText('Presque');
  await button(page, 'La bonne réponse').click();
  await expect(inWater.getByRole('button')).toHaveCount(2);
  await button(page, 'Ma réponse').click();
  await expect(thing(page, 'un chat')).toContainText('pas juste');
  await expectForEverybody(page, 'nearly');
  await page.screenshot({ path: pictureFile('player-nearly'), animations: 'disabled' });
  await button(page, 'Suite').click();
  await expect(heading(page)).toContainText('c’est fini');
  await expect
    .poll(() => verdictsOf(lesson.teacher.view(), 'Léa'))
    .toEqual({ pictures: 'right', sort: 'partly' });
});

test('time that is over is said gently: what is there is sent, and she may finish', async () => {
  const page = await sitDown('Léa');
  await handOut({ items: [PICTURES] });
  await expect(heading(page)).toHaveText(PICTURES.prompt.text);
  await handOut({ items: [LABELS, SORT], seconds: 5 });
  await expect(heading(page)).toHaveText('Pose les étiquettes');
  const hand = mouse(page);
  await hand.put(thing(page, 'oreille'), button(page, 'Place 1'));
  await page.screenshot({ path: pictureFile('player-time'), animations: 'disabled' });
  await expect(heading(page)).toHaveText('C’est l’heure !');
  await expectForEverybody(page, 'time up');
  await page.screenshot({ path: pictureFile('player-time-up'), animations: 'disabled' });
  await expect.poll(() => verdictsOf(lesson.teacher.view(), 'Léa')).toEqual({ labels: 'partly' });

  await button(page, 'Finir quand même').click();
  await expect(heading(page)).toHaveText('Où vivent-ils ?');
  await hand.put(thing(page, 'un chat'), button(page, 'Mettre dans Sur la terre'));
  await button(page, 'C’est ma réponse').click();
  await expect(heading(page)).toContainText('c’est fini');
  await expect
    .poll(() => verdictsOf(lesson.teacher.view(), 'Léa'))
    .toEqual({ labels: 'partly', sort: 'partly' });

  // What was handed out before waits behind it.
  await button(page, 'Suite').click();
  await expect(heading(page)).toHaveText(PICTURES.prompt.text);
});

/** Waits until the players are there and nothing more comes. */
async function allFetchedAhead(page: Page): Promise<void> {
  let before = 0;
  const isStill = async () => {
    const now = await page.evaluate(
      () =>
        performance.getEntriesByType('resource').filter(({ name }) => /\.js$/.test(name)).length,
    );
    const still = now > 12 && now === before;
    before = now;
    return still;
  };
  await expect.poll(isStill, { intervals: [2000] }).toBe(true);
}

test('a lost network breaks no activity: its players were fetched while she waited', async () => {
  const page = await sitDown('Léa');
  await allFetchedAhead(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await handOut({ items: ITEMS.map((item) => ({ ...item })) });
  await expect(heading(page)).toHaveText(PICTURES.prompt.text);
  for (let index = 1; index < ITEMS.length; index += 1) {
    await button(page, 'Question d’après').click();
    await expect(heading(page)).toHaveText(ITEMS[index]?.prompt.text ?? '');
  }
  await expect(page.locator('[data-area], fieldset, input').first()).toBeVisible();
  expect(asked.filter((url) => !url.includes('/blob/'))).toEqual([]);
});

test('the first load with its wire stays under 120 kB, and what is fetched ahead stays small', () => {
  const folder = path.join(ROOT, 'out/renderer/student');
  const packed = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length, 0);
  const withImports = (file: string): string[] => {
    const script = readFileSync(path.join(folder, file), 'utf8');
    const imported = [...script.matchAll(/from"\.\/([^"]+)"/g)].map(([, name]) => `assets/${name}`);
    return [file, ...imported];
  };
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const first = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(
    ([, file]) => file ?? '',
  );
  expect(first.length).toBeGreaterThan(1);
  const code = readdirSync(path.join(folder, 'assets')).filter((file) => /\.(js|css)$/.test(file));
  // Behind the first screen, but before anything can be handed out: the wire and its schemas.
  const wire = code
    .filter((file) => /^link-[\w-]{8}\.js$/.test(file))
    .map((file) => `assets/${file}`);
  expect(wire).toHaveLength(1);
  const needed = new Set([...first, ...wire.flatMap(withImports)]);
  expect(packed(['index.html', ...needed])).toBeLessThan(120_000);
  expect(packed(['index.html', ...code.map((file) => `assets/${file}`)])).toBeLessThan(200_000);
});
