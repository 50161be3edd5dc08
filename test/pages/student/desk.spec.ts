import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { LaptopView } from '#protocol/views.ts';
import { CLOSE } from '#protocol/wire.ts';
import { choosing, lea, ready, viewOf, waiting, working } from './class-views.ts';
import {
  at,
  board,
  document_,
  link,
  onPicture,
  plan,
  returned,
  slate,
  SOUND_BLOB,
  writing,
} from './desk-views.ts';
import { startFakeClass, type FakeClass } from './fake-class.ts';
import { OUTPUT, STUDENT_PAGES } from './folders.ts';
import { kept } from './kept.ts';
import { barriers } from '../for-everybody.ts';
import { useSchoolName } from '../school-name.ts';

/** What lies around a pupil's work: coming in, plan, board, free work, hand, work given back. */

test.use({
  viewport: { width: 1366, height: 768 },
  hasTouch: true,
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

async function open(page: Page, view: LaptopView): Promise<void> {
  fake.show(view);
  await page.goto(`http://ardoise.test:${fake.port}/?c=4217`);
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
const sent = (type: string) => fake.commands.filter((command) => command.type === type);
const by = (way: 'pictures' | 'tap', count = 28): LaptopView => {
  const { screen, ...rest } = choosing(count);
  if (screen.kind !== 'choosing') throw new Error('no list');
  return { ...rest, screen: { ...screen, way } };
};

test('comes in by three pictures; wrong ones are said kindly', async ({ page }) => {
  fake.refusal = (command) =>
    command.type === 'laptop/choose-pupil' && command.pictures?.join() !== 'fox,bee,owl'
      ? 'session/wrong-pictures'
      : null;
  await open(page, by('pictures'));
  await button(page, 'Léa').click();
  await expect(heading(page)).toHaveText('Léa, touche tes trois images.');
  for (const name of ['le renard', 'la grenouille', 'le lion']) await animal(page, name).click();
  await expect(heading(page)).toHaveText('Ce ne sont pas tes images. Essaie encore.');
  // By keyboard: arrows walk through the pictures, and one chosen by mistake is taken back.
  await animal(page, 'le renard').press('Enter');
  await animal(page, 'le renard').press('ArrowRight');
  await page.keyboard.press('Enter');
  await button(page, 'Effacer').press('Enter');
  await animal(page, 'l’abeille').tap();
  await animal(page, 'le hibou').tap();
  await expect
    .poll(() => sent('laptop/choose-pupil').at(-1))
    .toMatchObject({
      pupil: 'p0',
      pictures: ['fox', 'bee', 'owl'],
    });
  await button(page, 'Retour aux prénoms').click();
  await expect(button(page, 'Léa')).toBeVisible();
});

function animal(page: Page, name: string) {
  return page.getByRole('button', { name: new RegExp(name.replace(/^(l’|l[ea] )/, ''), 'i') });
}

test('one tap on a picture; two come to one laptop', async ({ page }) => {
  await open(page, by('tap'));
  await expect(heading(page)).toHaveText('Touche ton image.');
  await button(page, 'Tom').tap();
  await expect
    .poll(() => sent('laptop/choose-pupil'))
    .toEqual([{ type: 'laptop/choose-pupil', pupil: 'p1' }]);
  await button(page, 'On est deux').click();
  await button(page, 'Inès').click();
  await expect(button(page, 'Inès')).toHaveAttribute('aria-pressed', 'true');
  await expect(heading(page)).toContainText('Et l’autre');
  await button(page, 'Léa').click();
  await expect
    .poll(() => sent('laptop/choose-pupil').at(-1))
    .toEqual({
      type: 'laptop/choose-pupil',
      pupil: 'p2',
      partner: 'p0',
    });
  const tom = { id: 'p1', name: 'Tom', picture: 'fox' };
  fake.show(viewOf({ kind: 'plan', pupil: lea, partner: tom, plan: planOf('free') }));
  await expect(button(page, /^Léa et Tom/)).toBeVisible();
});

function planOf(order: 'free' | 'fixed') {
  const { screen } = plan(order);
  if (screen.kind !== 'plan') throw new Error('no plan');
  return screen.plan;
}

test('a work plan: in any order, or one after the other, and back to it', async ({ page }) => {
  await page.addInitScript(() => {
    const played: string[] = [];
    Object.assign(window, { played });
    HTMLMediaElement.prototype.play = function play() {
      played.push(new URL(this.src).pathname);
      return Promise.resolve();
    };
  });
  await open(page, plan('fixed'));
  await expect(heading(page)).toHaveText('Le plan du lundi');
  await expect(button(page, '3. Dessine la mirabelle plus tard')).toBeDisabled();
  // Who cannot read hears what a part is about, before she chooses it and while it is locked.
  await button(page, 'Écouter 3. Dessine la mirabelle').tap();
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'played') as string[]))
    .toEqual([`/blob/${SOUND_BLOB}`]);
  await expect(button(page, /^Écouter/)).toHaveCount(1);
  expect(sent('laptop/open')).toEqual([]);
  await button(page, '2. La carte de la Lorraine 1 sur 4').press('Enter');
  await expect.poll(() => sent('laptop/open')).toEqual([{ type: 'laptop/open', handout: 'h2' }]);
  fake.show(plan('free'));
  await button(page, '1. Les fractions terminé').press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(button(page, '3. Dessine la mirabelle à faire')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => sent('laptop/open').at(-1)).toMatchObject({ handout: 'h3' });
  const work = at(slate);
  if (work.screen.kind === 'working') work.screen.plan = planOf('free');
  fake.show(work);
  await button(page, 'Mon plan').tap();
  await expect.poll(() => sent('laptop/open').at(-1)).toMatchObject({ handout: null });
});

test('draws by mouse, finger and keys, takes back, rubs out, and sends', async ({ page }) => {
  await open(page, at(slate));
  const sheet = page.locator('[data-sheet]');
  await expect(sheet).toBeVisible();
  const confirm = button(page, 'C’est ma réponse');
  await expect(confirm).toBeDisabled();
  await drag(page, 0.3, 0.3, 0.6, 0.6);
  await expect(confirm).toBeEnabled();
  await button(page, 'Jaune').click();
  await drag(page, 0.6, 0.3, 0.3, 0.6);
  await button(page, 'Annuler').click();
  await touchDrag(page, 0.2, 0.8, 0.8, 0.8);
  await button(page, 'Rouge').click();
  await sheet.press('Space');
  for (let step = 0; step < 6; step += 1) await sheet.press('ArrowRight');
  await sheet.press('Space');
  await button(page, 'Gomme').click();
  await drag(page, 0.4, 0.3, 0.4, 0.7);
  await confirm.click();
  await expect.poll(() => sent('laptop/answer')).toHaveLength(1);
  const [answer] = sent('laptop/answer');
  if (answer?.type !== 'laptop/answer' || answer.given.kind !== 'drawing') throw new Error('none');
  const { strokes } = answer.given;
  expect(strokes.map(({ tool, colour }) => `${tool} ${colour}`)).toEqual([
    'pen chalk',
    'pen mirabelle',
    'pen brick',
    'eraser brick',
  ]);
  // A straight line needs no more than its ends, however many places the pen went through.
  expect(strokes[0]?.points.length).toBeLessThanOrEqual(9);
  const keys = strokes[2]?.points ?? [];
  expect(keys.at(1)).toBe(10000);
  expect((keys.at(-3) ?? 0) - (keys[0] ?? 0)).toBe(3000);
});

test('all away, and back again; a drawing goes on after a reload', async ({ page }) => {
  await open(page, at(onPicture));
  await expect(page.locator('[data-sheet=picture]')).toBeVisible();
  await drag(page, 0.2, 0.2, 0.4, 0.4);
  await drag(page, 0.2, 0.4, 0.4, 0.2);
  await button(page, 'Tout effacer').click();
  await expect(button(page, 'C’est ma réponse')).toBeDisabled();
  await button(page, 'Annuler').click();
  await expect.poll(() => drafts()).toBe(2);
  await page.reload();
  await expect(button(page, 'C’est ma réponse')).toBeEnabled();
  await button(page, 'C’est ma réponse').click();
  await expect.poll(() => sent('laptop/answer')).toMatchObject([{ given: { strokes: [{}, {}] } }]);
});

function drafts(): number {
  const last = sent('laptop/draft').at(-1);
  return last?.type === 'laptop/draft' && last.given.kind === 'drawing'
    ? last.given.strokes.length
    : 0;
}

test('writes on a page, writes freely, and goes to an address', async ({ page, context }) => {
  await open(page, at(document_(true)));
  await drag(page, 0.2, 0.2, 0.4, 0.2);
  await button(page, 'C’est ma réponse').click();
  await expect
    .poll(() => sent('laptop/answer'))
    .toMatchObject([{ given: { kind: 'page', strokes: [{ colour: 'slate' }] } }]);
  await open(page, at(document_(false), { number: 8 }));
  await expect(page.getByRole('toolbar')).toHaveCount(0);
  await open(page, at(writing));
  await page.getByRole('textbox', { name: 'Écris ici' }).fill('Ce matin, il a neigé.');
  await button(page, 'C’est ma réponse').click();
  await expect
    .poll(() => sent('laptop/answer').at(-1))
    .toMatchObject({
      given: { kind: 'writing', text: 'Ce matin, il a neigé.' },
    });
  await open(page, at(link));
  await expect(page.getByText('Il faut internet.')).toBeVisible();
  await context.route('https://musee.example/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: 'musée' }),
  );
  const opening = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Ouvrir la page' }).press('Enter');
  const other = await opening;
  await expect(other.getByText('musée')).toBeVisible();
  expect(await other.evaluate(() => window.opener)).toBeNull();
  await other.close();
  await button(page, 'C’est ma réponse').click();
  await expect.poll(() => sent('laptop/answer').at(-1)).toMatchObject({ given: { kind: 'link' } });
});

test('follows the board: page, ink as it is drawn, covers; her work is one touch away', async ({
  page,
}) => {
  await open(page, { ...ready, board: board() });
  await expect(heading(page)).toHaveText('Le tableau');
  await expect(page.locator('[data-mask="1"]')).toBeVisible();
  await expect(page.locator('[data-ink=finished]')).toBeVisible();
  await expect.poll(() => inked(page, 'finished')).toBeGreaterThan(1000);
  const piece = { step: 's1', stroke: 'live', tool: 'pen', colour: 'sky', width: 'thick' } as const;
  fake.pass({ type: 'ink/live', ...piece, from: 0, points: [3000, 3000, 128, 6000, 9000, 128] });
  await expect.poll(() => inked(page, 'moving')).toBeGreaterThan(300);
  fake.pass({ type: 'ink/live', ...piece, from: 0, points: [], cancelled: true });
  await expect(page.locator('[data-ink=moving]')).toBeHidden();
  fake.show({ ...ready, board: board({ black: true }) });
  await expect(page.getByRole('img', { name: 'Le tableau est noir.' })).toBeVisible();
  // Work that comes takes its place; both are one touch away.
  fake.show({ ...working(), board: board() });
  await expect(heading(page)).toContainText('cinq huitièmes');
  await button(page, 'Le tableau').click();
  await expect(page.locator('[data-mask="1"]')).toBeVisible();
  await page.keyboard.press('2');
  await button(page, 'Mon travail').press('Enter');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await button(page, 'Le tableau').click();
  fake.show({ ...working(), paused: true, board: board() });
  await expect(heading(page)).toHaveText('Yeux au tableau');
});

test('the hand, the work given back, the left hand, and the media that come first', async ({
  page,
}) => {
  await open(page, ready);
  await button(page, 'Lever la main').click();
  await expect.poll(() => sent('laptop/hand')).toEqual([{ type: 'laptop/hand', on: true }]);
  fake.show({ ...ready, hand: true });
  await expect(button(page, 'Baisser la main')).toHaveAttribute('aria-pressed', 'true');
  const media = [{ kind: 'page' as const, blob: 'b'.repeat(64), page: 1 }];
  fake.show({ ...ready, fetch: { h7: media } });
  await expect.poll(() => sent('laptop/ready')).toEqual([{ type: 'laptop/ready', handout: 'h7' }]);
  const letters = (family: string) =>
    page.evaluate(
      (name) =>
        [...document.fonts].filter((font) => font.family.includes(name)).map((f) => f.status),
      family,
    );
  expect(await letters('OpenDyslexic')).toEqual([]);
  fake.show({ ...ready, dyslexic: true });
  await expect.poll(() => letters('OpenDyslexic')).toContain('loaded');
  await expect(heading(page)).toHaveCSS('font-family', /^"?OpenDyslexic/);
  await page.screenshot({ path: path.join(OUTPUT, 'dyslexic.png'), animations: 'disabled' });
  fake.show(ready);
  await expect(heading(page)).not.toHaveCSS('font-family', /OpenDyslexic/);
  fake.show({ ...returned, leftHanded: true });
  await expect(heading(page)).toHaveText('Ton travail est corrigé');
  await expect(page.getByText('Et la porte ?')).toBeVisible();
  const seen = button(page, 'J’ai vu');
  const box = await seen.boundingBox();
  expect(box?.x).toBeLessThan(683);
  await seen.press('Enter');
  await expect
    .poll(() => sent('laptop/return-seen'))
    .toEqual([{ type: 'laptop/return-seen', handout: 'h0', item: 'i0' }]);
});

test('an instruction is heard before the work, by itself or at the first touch, and again', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const played: string[] = [];
    let refuses = true;
    Object.assign(window, { played });
    window.addEventListener('pointerdown', () => (refuses = false), { capture: true });
    HTMLMediaElement.prototype.play = function play() {
      if (refuses) return Promise.reject(new DOMException('no gesture', 'NotAllowedError'));
      played.push(new URL(this.src).pathname);
      return Promise.resolve();
    };
  });
  const played = () => page.evaluate(() => Reflect.get(window, 'played') as string[]);
  const sound = { blob: 'c'.repeat(64), type: 'audio/ogg' as const, bytes: 9 };
  const view = working();
  if (view.screen.kind === 'working')
    view.screen.activity.instruction = { text: 'Écoute bien.', sound };
  await open(page, view);
  await expect(heading(page)).toHaveText('Écoute bien.');
  await expect.poll(() => sent('laptop/shown')).toHaveLength(1);
  expect(await played()).toEqual([]);
  await page.mouse.click(20, 300);
  await expect.poll(played).toEqual([`/blob/${'c'.repeat(64)}`]);
  await button(page, 'Écouter').tap();
  await expect.poll(async () => (await played()).length).toBe(2);
  await button(page, 'C’est parti').press('Enter');
  await expect(heading(page)).toContainText('cinq huitièmes');
  await button(page, 'Réécouter la consigne').click();
  await expect(heading(page)).toHaveText('Écoute bien.');
  await expect.poll(async () => (await played()).length).toBe(3);
  await button(page, 'C’est parti').click();
  await expect(page.getByRole('radio').first()).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByRole('radio', { name: '5/8' })).toBeChecked();
});

test('nothing of a pupil stays when the session ends or she leaves', async ({ page }) => {
  await open(page, at(writing));
  await page.getByRole('textbox', { name: 'Écris ici' }).fill('Un secret.');
  await expect.poll(() => kept(page)).toContain('Un secret.');
  fake.show(choosing(3));
  await expect.poll(() => kept(page)).not.toContain('Un secret.');
  fake.show(at(writing));
  await page.getByRole('textbox', { name: 'Écris ici' }).fill('Encore un secret.');
  await expect.poll(() => kept(page)).toContain('Encore un secret.');
  // An answer that nobody has acknowledged is no leftover: it stays until it is.
  fake.answering = false;
  await button(page, 'C’est ma réponse').click();
  fake.closeAll(CLOSE.sessionClosed);
  await expect(heading(page)).toContainText('La séance est finie.');
  await expect.poll(() => kept(page)).toContain('Encore un secret.');
  fake.answering = true;
  await button(page, 'Nouvelle séance').click();
  fake.show(ready);
  await page.keyboard.type('4217');
  await expect.poll(() => kept(page)).not.toContain('secret');
  expect(await kept(page)).not.toContain('Léa');
  fake.closeAll(CLOSE.sessionClosed);
  await expect(heading(page)).toContainText('La séance est finie.');
  // What is left is the laptop's own: its token and the number on its sticker.
  const left: unknown = JSON.parse(await kept(page));
  expect(left).toEqual({
    'ardoise-token': expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
    'ardoise-portable-known': '7',
  });
});

async function drag(page: Page, ax: number, ay: number, bx: number, by_: number): Promise<void> {
  const box = await sheetBox(page);
  await page.mouse.move(box.x + box.width * ax, box.y + box.height * ay);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * bx, box.y + box.height * by_, { steps: 12 });
  await page.mouse.up();
}

async function touchDrag(page: Page, ax: number, ay: number, bx: number, by_: number) {
  const box = await sheetBox(page);
  const touch = await page.context().newCDPSession(page);
  const at_ = (share: number) => [
    {
      x: box.x + box.width * (ax + (bx - ax) * share),
      y: box.y + box.height * (ay + (by_ - ay) * share),
    },
  ];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at_(0) });
  for (let step = 1; step <= 6; step += 1) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at_(step / 6) });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function sheetBox(page: Page) {
  const sheet = page.locator('[data-sheet]');
  await expect(sheet).toBeVisible();
  const box = await sheet.boundingBox();
  if (!box) throw new Error('no sheet');
  return box;
}

/** Pixels of a canvas that are not empty. */
function inked(page: Page, name: string): Promise<number> {
  return page.locator(`[data-ink=${name}]`).evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return 0;
    const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    return Array.from(data ?? []).filter((value, index) => index % 4 === 3 && value > 0).length;
  });
}

const SCREENS: Readonly<Record<string, LaptopView>> = {
  tap: by('tap'),
  'plan-fixed': plan('fixed'),
  'plan-free': plan('free'),
  slate: at(slate),
  picture: at(onPicture, { leftHanded: true }),
  page: at(document_(true)),
  'page-look': at(document_(false)),
  writing: at(writing),
  link: at(link, { hand: true }),
  follow: { ...working(), board: board() },
  returned,
};

/** Made of the same parts as others: looked at by people only. */
const ALIKE: ReadonlySet<string> = new Set(['plan-free', 'picture', 'page', 'page-look']);

for (const size of [
  { width: 1366, height: 768, axe: true },
  { width: 1920, height: 1080, axe: false },
]) {
  const name = `${size.width}x${size.height}`;
  test(`around the work at ${name}: readable, within reach, for everybody`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize(size);
    for (const [screen, view] of Object.entries(SCREENS)) {
      await open(page, view);
      await expect(heading(page)).toBeVisible();
      if (screen === 'slate' || screen === 'picture') await drag(page, 0.3, 0.3, 0.6, 0.7);
      await look(page, `${name}-${screen}`, size.axe && !ALIKE.has(screen));
    }
    await open(page, by('pictures'));
    await button(page, 'Léa').click();
    await expect(heading(page)).toContainText('trois images');
    await animal(page, 'le renard').click();
    await look(page, `${name}-pictures`, size.axe);
  });
}

async function look(page: Page, name: string, axe: boolean): Promise<void> {
  const measured = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - window.innerWidth,
    small: [...document.querySelectorAll('button, a')]
      .map((target) => target.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && (width < 64 || height < 64)).length,
  }));
  expect({ name, ...measured }).toEqual({ name, wide: 0, small: 0 });
  if (axe) {
    expect({ name, barriers: await barriers(page) }).toEqual({ name, barriers: [] });
  }
  await page.screenshot({ path: path.join(OUTPUT, `${name}.png`), animations: 'disabled' });
}
