import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import type { Given } from '#protocol/activity/item.ts';
import { barriers } from '../for-everybody.ts';
import { pryingScript } from '#test/fixtures/h5p-scripts.ts';
import { h5pFile, h5pWithoutLibraries } from '#test/fixtures/zip-files.ts';
import { openClass, type ClassInSession } from '#test/harness/class-in-session.ts';
import { CORPUS } from '#test/harness/inputs.ts';
import { startApp, temporaryFolder, type RunningApp } from '#test/harness/start-app.ts';
import { pictureFile } from '#test/journey/output.ts';
import { enterClass, heading, launchLaptops, newLaptop, tapName } from '#test/journey/pupil.ts';
import { dialog, expectPage } from '#test/journey/teacher.ts';
import { openConsole } from '../console-page.ts';

/** H5P packages: brought in at the console, played on a laptop, and kept in their place. */

test.use({ viewport: { width: 1366, height: 768 } });

const REAL = path.join(CORPUS, 'h5p/vrai-faux.h5p');
const missing = existsSync(REAL) ? null : `no real package at ${REAL} (set ARDOISE_CORPUS)`;

let laptops: Browser;
let app: RunningApp;
let lesson: ClassInSession;
test.beforeAll(async () => {
  laptops = await launchLaptops();
});
test.afterAll(() => laptops.close());
test.afterEach(async () => {
  for (const context of laptops.contexts()) await context.close();
  lesson.teacher.close();
  expect(await app.stop()).toBe(0);
});

async function begin(file: string): Promise<void> {
  app = await startApp({ args: ['--open', file] });
  lesson = await openClass(app, ['Léa', 'Tom']);
}

/** The package becomes a lesson, its activity is handed out, and Léa has it before her. */
async function playedByLea(page: Page, file: string): Promise<Page> {
  await openConsole(page, app);
  const report = dialog(page, `Ce que contient « ${path.basename(file)} »`);
  await expect(report).toContainText('Exercice H5P : 1 question, 1 activité');
  await report.getByRole('button', { name: 'En faire une leçon' }).click();
  await expectPage(page, 1);
  const view = await lesson.teacher.until((seen) => seen.lesson !== null);
  const [step] = view.lesson?.steps ?? [];
  if (step?.kind !== 'activity') throw new Error('no activity');
  const laptop = await (await newLaptop(laptops)).newPage();
  await enterClass(laptop, app.classPort, lesson.code);
  await tapName(laptop, 'Léa');
  await lesson.admitAll();
  await expect(heading(laptop)).toContainText('C’est bon');
  const { activity } = step;
  const sent = await lesson.teacher.send({ type: 'handout/send', activity, start: 'now' });
  expect(sent.type).toBe('done');
  return laptop;
}

function givenByLea(): Given | undefined {
  const [handout] = Object.values(lesson.teacher.view().session?.handouts ?? {});
  const answers = Object.values(handout?.answers ?? {});
  return Object.values(answers[0] ?? {})[0]?.given;
}

test.describe('a real package', () => {
  test.skip(missing !== null, missing ?? '');

  test('is played on a laptop, and its result is kept', async ({ page }) => {
    await begin(REAL);
    const laptop = await playedByLea(page, REAL);
    const frame = laptop.frameLocator('iframe[title="Exercice : Hello World"]');
    await expect(frame.getByText('Is this false?')).toBeVisible({ timeout: 30_000 });
    await laptop.screenshot({ path: pictureFile('h5p-laptop'), animations: 'disabled' });
    expect.soft(await barriers(laptop, undefined, 'iframe')).toEqual([]);
    await frame.getByRole('radio', { name: 'False' }).focus();
    await laptop.keyboard.press('Enter');
    await frame.getByRole('button', { name: 'Check' }).click();
    await expect(frame.getByRole('button', { name: 'Check' })).toBeHidden();
    await laptop.getByRole('button', { name: 'C’est ma réponse' }).click();
    await expect.poll(givenByLea).toEqual({ kind: 'h5p', score: 1, max: 1, completed: true });
    await laptop.screenshot({ path: pictureFile('h5p-laptop-answered'), animations: 'disabled' });
    await laptop.reload();
    await expect(laptop.getByText(/1 sur 1|Merci Léa/)).toBeVisible();
  });
});

test('what a package may not do it cannot; its result is bounded', async ({ page }) => {
  const file = path.join(temporaryFolder(), 'fouineur.h5p');
  app = await startApp();
  const { classPort, data } = app;
  writeFileSync(file, h5pFile(pryingScript({ page: classPort })));
  await app.stop();
  app = await startApp({ data, classPort, args: ['--open', file] });
  lesson = await openClass(app, ['Léa', 'Tom']);
  const laptop = await playedByLea(page, file);
  const frame = laptop.frameLocator('iframe');
  const lines = frame.getByRole('listitem');
  await expect(lines).toHaveCount(8, { timeout: 30_000 });
  const said = (await lines.allTextContents()).sort();
  expect(said).toEqual([
    'away: refused',
    'class: refused',
    'cookie: refused',
    'document: refused',
    'picture: refused',
    'storage: nothing',
    'token: refused',
    'wire: refused',
  ]);
  expect(new URL(laptop.url()).port).toBe(String(classPort));
  await frame.getByRole('button', { name: 'Terminer' }).click();
  await laptop.getByRole('button', { name: 'C’est ma réponse' }).click();
  await expect.poll(givenByLea).toEqual({ kind: 'h5p', score: 3, max: 4, completed: true });
});

test('a package without its programs says so, and nothing enters the lesson', async ({ page }) => {
  const file = path.join(temporaryFolder(), 'sans-programmes.h5p');
  writeFileSync(file, h5pWithoutLibraries());
  await begin(file);
  await openConsole(page, app);
  const report = dialog(page, 'Ce que contient « sans-programmes.h5p »');
  await expect(report).toContainText('Rien ne peut entrer dans la leçon.');
  await expect(report).toContainText('H5P.MultiChoice 1.16, H5P.Probe 1.0');
  expect.soft(await barriers(page)).toEqual([]);
  await page.screenshot({ path: pictureFile('formats-h5p-refused'), animations: 'disabled' });
  await report.getByRole('button', { name: 'J’ai compris' }).click();
  await expect(report).toBeHidden();
});
