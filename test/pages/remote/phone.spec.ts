import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { openClass, type ClassInSession } from '#test/harness/class-in-session.ts';
import { LESSON_PDF } from '#test/harness/inputs.ts';
import { scanCode } from '#test/harness/phone.ts';
import { ROOT, startApp, type RunningApp } from '#test/harness/start-app.ts';
import { barriers } from '../for-everybody.ts';
import { useSchoolName } from '../school-name.ts';

/** The teacher's phone in a real browser, through a name that is not localhost, against the app. */
const OUTPUT = path.join(ROOT, 'test/output/remote');
mkdirSync(OUTPUT, { recursive: true });

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
});
useSchoolName();

let app: RunningApp;
let school: ClassInSession;
test.beforeEach(async () => {
  app = await startApp({ args: ['--open', LESSON_PDF] });
  school = await openClass(app, ['Léa', 'Tom']);
  await school.teacher.until(({ lesson }) => lesson !== null);
});
test.afterEach(async () => {
  await app.stop();
});

const address = (secret: string) => `http://ardoise.test:${app.classPort}/t/#${secret}`;
const key = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const board = () => school.teacher.view().board;
const place = () => {
  const { lesson } = school.teacher.view();
  return (lesson?.steps.findIndex(({ id }) => id === lesson.at) ?? -1) + 1;
};

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(OUTPUT, `${name}.png`), animations: 'disabled' });
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([]);
}

test('one scan, and the phone drives the board', async ({ page }) => {
  const secret = await scanCode(school.teacher);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address(secret));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^page 1 sur \d+$/);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  // The secret is in no request, and no longer in the address.
  expect(asked.filter((url) => new URL(url).href.split('#')[0]?.includes(secret))).toEqual([]);
  expect(page.url()).not.toContain(secret);
  await expect(key(page, 'Précédent')).toBeDisabled();
  await key(page, 'Suivant').tap();
  await expect.poll(place).toBe(2);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^page 2 sur \d+$/);
  await picture(page, 'phone-portrait');
  await expectAccessible(page);
  await key(page, 'Précédent').tap();
  await expect.poll(place).toBe(1);
  await key(page, 'Figer').tap();
  await expect.poll(() => board().frozen !== null).toBe(true);
  await expect(page.getByRole('status').first()).toHaveText(/^Le tableau est figé/);
  await key(page, 'Noir').tap();
  await expect.poll(() => board().black).toBe(true);
  await expect(key(page, 'Noir')).toHaveAttribute('aria-pressed', 'true');
  await key(page, 'Yeux au tableau').tap();
  await expect.poll(() => school.teacher.view().session?.session.paused).toBe(true);
  await picture(page, 'phone-pressed');
  await expectAccessible(page);
  await page.setViewportSize({ width: 844, height: 390 });
  await picture(page, 'phone-landscape');
  for (const name of ['Suivant', 'Précédent', 'Figer', 'Noir', 'Yeux au tableau']) {
    const box = await key(page, name).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(64);
    expect((box?.y ?? 0) + (box?.height ?? 999), name).toBeLessThanOrEqual(390);
  }
});

test('a finger on the pad moves the laser on the board and on the console', async ({
  page,
  context,
  browser,
}) => {
  const desk = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const teacher = await desk.newPage();
  await teacher.goto(app.consoleUrl);
  await expect(teacher.getByRole('toolbar', { name: 'Montrer la page' })).toBeVisible();
  const wall = await desk.newPage();
  await wall.goto(`${app.origin}/board/`);
  await expect(wall.locator('html[data-step]')).toHaveCount(1, { timeout: 60_000 });
  await page.goto(address(await scanCode(school.teacher)));
  await key(page, 'Laser').tap();
  await expect(key(page, 'Laser')).toHaveAttribute('aria-pressed', 'true');
  const box = await page.getByRole('application', { name: 'Pavé du laser' }).boundingBox();
  if (!box) throw new Error('no pad');
  const session = await context.newCDPSession(page);
  const finger = (x: number, y: number) =>
    [{ x: box.x + x * box.width, y: box.y + y * box.height, id: 1 }] as const;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number, y?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: x === undefined || y === undefined ? [] : [...finger(x, y)],
    });
  /** The middle of the dot in shares of the window; null while there is none. */
  const dotOn = (on: Page) =>
    on.evaluate(() => {
      const dot = document.querySelector('[data-laser]')?.getBoundingClientRect();
      return dot && dot.width > 0 ? Math.round((dot.x + dot.width / 2) / 4) : null;
    });
  await touch('touchStart', 0.5, 0.5);
  await expect.poll(() => dotOn(wall)).not.toBeNull();
  const middle = (await dotOn(wall)) ?? 0;
  const onConsole = (await dotOn(teacher)) ?? 0;
  for (let x = 0.5; x >= 0.2; x -= 0.02) await touch('touchMove', x, 0.5);
  await expect.poll(async () => (await dotOn(wall)) ?? middle).toBeLessThan(middle - 50);
  await expect.poll(async () => (await dotOn(teacher)) ?? onConsole).toBeLessThan(onConsole - 30);
  await picture(page, 'phone-laser');
  await expectAccessible(page);
  await touch('touchEnd');
  await expect.poll(() => dotOn(wall)).toBeNull();
  await expect.poll(() => dotOn(teacher)).toBeNull();
  // Nothing of it was too fast for the class's door, and pages are still turned.
  expect(school.teacher.view().session?.refusedFrames).toBe(0);
  await key(page, 'Suivant').tap();
  await expect.poll(place).toBe(2);
  await page.setViewportSize({ width: 844, height: 390 });
  await picture(page, 'phone-laser-landscape');
  for (const name of ['Suivant', 'Précédent', 'Figer', 'Noir', 'Yeux au tableau', 'Laser']) {
    const keyBox = await key(page, name).boundingBox();
    expect(Math.min(keyBox?.width ?? 0, keyBox?.height ?? 0), name).toBeGreaterThanOrEqual(64);
    expect((keyBox?.y ?? 0) + (keyBox?.height ?? 999), name).toBeLessThanOrEqual(390);
  }
  // Removed, it points no more.
  const [id] = Object.keys(school.teacher.view().session?.remotes.phones ?? {});
  const pad = await page.getByRole('application').boundingBox();
  await page.touchscreen.tap((pad?.x ?? 0) + 40, (pad?.y ?? 0) + 40);
  await school.teacher.send({ type: 'remote/remove', remote: id });
  await expect(page.getByRole('application')).toHaveCount(0);
  await expect.poll(() => dotOn(wall)).toBeNull();
  await desk.close();
});

test('a press is felt in the hand', async ({ page }) => {
  await page.addInitScript(() => {
    const felt: unknown[] = [];
    Object.assign(window, { felt });
    Object.defineProperty(navigator, 'vibrate', {
      value: (pattern: unknown) => felt.push(pattern),
    });
  });
  await page.goto(address(await scanCode(school.teacher)));
  await key(page, 'Suivant').tap();
  await expect.poll(place).toBe(2);
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'felt'))).toEqual([[12]]);
});

test('it comes back by itself after a reload and after the app was killed', async ({ page }) => {
  await page.goto(address(await scanCode(school.teacher)));
  await expect(key(page, 'Suivant')).toBeEnabled();
  await page.reload();
  await expect(key(page, 'Suivant')).toBeEnabled();
  await app.kill();
  await expect(page.getByText('On se reconnecte…')).toBeVisible();
  await expect(key(page, 'Suivant')).toBeDisabled();
  await picture(page, 'phone-lost');
  app = await startApp({ data: app.data, classPort: app.classPort });
  await expect(page.getByText('Relié au pupitre')).toBeVisible();
  await key(page, 'Suivant').tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^page 2 sur \d+$/);
});

test('removed by the teacher, it says so; a new code in the same tab pairs it again', async ({
  page,
}) => {
  await page.goto(address(await scanCode(school.teacher)));
  await expect(key(page, 'Suivant')).toBeEnabled();
  const [id] = Object.keys(school.teacher.view().session?.remotes.phones ?? {});
  await school.teacher.send({ type: 'remote/remove', remote: id });
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Ce téléphone n’est plus relié');
  await picture(page, 'phone-removed');
  await expectAccessible(page);
  await page.reload();
  await expect(heading).toHaveText('Ce téléphone n’est pas encore relié');
  await page.goto(address(await scanCode(school.teacher)));
  await expect(key(page, 'Suivant')).toBeEnabled();
});

test('it ends with the session', async ({ page }) => {
  await page.goto(address(await scanCode(school.teacher)));
  await expect(key(page, 'Suivant')).toBeEnabled();
  await school.teacher.send({ type: 'session/close' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La séance est terminée');
  await picture(page, 'phone-over');
  await expect(page.getByRole('button')).toHaveCount(0);
});

for (const [lang, next] of [
  ['en', 'Next'],
  ['de', 'Weiter'],
] as const) {
  test(`it speaks ${lang} with the launch`, async ({ page }) => {
    await app.stop();
    app = await startApp({ data: app.data, classPort: app.classPort, args: ['--lang', lang] });
    const { openTeacherPage } = await import('#test/harness/wire-page.ts');
    const teacher = await openTeacherPage(app, 'console');
    await page.goto(address(await scanCode(teacher)));
    await expect(key(page, next)).toBeEnabled();
    await picture(page, `phone-${lang}`);
  });
}
