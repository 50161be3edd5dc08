import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect as given, test, type Page } from '@playwright/test';
import { activityOfAllKinds, virtualClass } from '#test/harness/all-kinds.ts';
import { openClass, type ClassInSession } from '#test/harness/class-in-session.ts';
import { barriers } from '../for-everybody.ts';
import { startApp, temporaryFolder, type RunningApp } from '#test/harness/start-app.ts';
import { openLaptop, tokenOf, type WirePage } from '#test/harness/wire-page.ts';
import { pictureFile } from '#test/journey/output.ts';
import { dialog } from '#test/journey/teacher.ts';
import type { VirtualLaptops } from '#classroom/virtual/virtual-laptops.ts';
import type { Activity } from '#protocol/activity/activity.ts';
import type { LaptopView } from '#protocol/views.ts';
import { openBoard, openConsole } from '../console-page.ts';

/** The teacher sees her class at work, reads what came back, gives it back, takes it along, deletes it. */

const expect = given.configure({ timeout: 30_000 });
test.use({ viewport: { width: 1366, height: 768 } });

const NAMES =
  'Aya Tom Zoé Léa Hugo Inès Jules Lina Noé Rose Sami Lou Adam Nina Paul Eva Gabin Mila Oscar Jade Théo Anna Malo Iris Louis Alma Yanis Elsa Rayan Mia'.split(
    ' ',
  );

let app: RunningApp;
let lesson: ClassInSession;
let activity: Activity;
let laptops: VirtualLaptops;
let mia: WirePage<LaptopView>;

test.beforeAll(async () => {
  app = await startApp();
  lesson = await openClass(app, NAMES);
  activity = await activityOfAllKinds(app);
  const { teacher, code } = lesson;
  mia = await openLaptop(app, { token: tokenOf(900), code });
  await mia.send({ type: 'laptop/choose-pupil', pupil: idOf('Mia') });
  laptops = virtualClass(app, code, activity, 28);
  await teacher.until((view) => atLaptops(view.session?.laptops) === 29);
  await lesson.admitAll();
  await done({ type: 'handout/send', activity, start: 'now' });
  // One of them never answers; Mia has only begun.
  await teacher.until(({ session }) => finished(session?.laptops) === 27);
  await mia.until(({ screen }) => screen.kind === 'working');
  await mia.send({ type: 'laptop/shown', handout: handout() });
  const wrong = { kind: 'choice', chosen: ['c1'] };
  for (const attempt of [1, 2]) {
    await mia.send({
      ...hers('i1', attempt),
      type: 'laptop/answer',
      id: `mia-${attempt}`,
      given: wrong,
    });
  }
  const draft = { kind: 'writing', text: 'Samedi, je suis allée' };
  await mia.send({ ...hers('i10', 1), type: 'laptop/draft', given: draft, version: 1 });
  await mia.send({ type: 'laptop/hand', on: true });
});
test.afterAll(async () => {
  laptops.stop();
  mia.close();
  lesson.teacher.close();
  expect(await app.stop()).toBe(0);
});

type Tiles = Record<string, { pupil: string | null; state: string }> | undefined;
const atLaptops = (all: Tiles) => Object.values(all ?? {}).filter(({ pupil }) => pupil).length;
const finished = (all: Tiles) =>
  Object.values(all ?? {}).filter(({ state }) => state === 'done').length;
const pupils = () => Object.values(lesson.teacher.view().classes)[0]?.pupils ?? [];
const idOf = (name: string) => pupils().find((one) => one.name === name)?.id ?? '';
const handout = () => Object.keys(lesson.teacher.view().session?.handouts ?? {})[0] ?? '';
const hers = (item: string, attempt: number) => ({
  handout: handout(),
  item,
  attempt,
  pupil: idOf('Mia'),
});

async function done(command: unknown): Promise<void> {
  expect(await lesson.teacher.send(command)).toMatchObject({ type: 'done' });
}

async function isForEverybody(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((one) => one.finished)),
  );
  expect(await barriers(page)).toEqual([]);
}

async function look(page: Page, name: string, sizes = [3840, 1920, 1366]): Promise<void> {
  for (const width of sizes) {
    await page.setViewportSize({ width, height: width === 1366 ? 768 : (width * 9) / 16 });
    await page.screenshot({ path: pictureFile(`${name}-${width}`), animations: 'disabled' });
  }
}

test('the class at a glance, a pupil, her work given back and on the board', async ({
  page,
  context,
}) => {
  await openConsole(page, app);
  const board = await openBoard(context, app);
  await board.setViewportSize({ width: 1920, height: 1080 });
  await page.bringToFront();
  const panel = page.getByRole('region', { name: 'La classe', exact: true });
  await expect(panel.getByLabel('Mia : main levée, n° 1')).toBeVisible();
  await expect(panel.getByText('1 main levée')).toBeVisible();

  await page.keyboard.press('v');
  const room = dialog(page, 'La classe au travail');
  const grid = room.getByRole('list', { name: 'La classe au travail' });
  await expect(grid.getByRole('listitem')).toHaveCount(30);
  const filters = room.getByRole('group', { name: 'Ne montrer que' });
  await expect(filters.getByRole('button', { name: '27 ont fini' })).toBeVisible();
  await expect(filters.getByRole('button', { name: '1 bloqué' })).toBeVisible();
  await isForEverybody(page);
  await look(page, 'seeing-class');

  // By keyboard: the arrows go through the grid, Enter opens.
  await grid.getByRole('button', { name: /^Aya :/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(grid.getByRole('button', { name: /^Tom :/ })).toBeFocused();
  await filters.getByRole('button', { name: '1 main levée' }).click();
  await expect(grid.getByRole('listitem')).toHaveCount(1);
  await room.getByRole('button', { name: 'Baisser la main de Mia' }).click();
  await expect(room.getByText('Personne ici pour le moment.')).toBeVisible();
  await mia.until((view) => view.hand !== true);
  await filters
    .getByRole('button', { name: '0 mains levées' })
    .or(filters.getByRole('button', { name: '0 main levée' }))
    .click();
  await grid.getByRole('button', { name: /^Mia : deux fois à revoir/ }).click();

  const history = dialog(page, 'Le travail de Mia').getByRole('region', {
    name: 'Le travail de Mia pendant cette séance',
  });
  const rows = history.getByRole('listitem');
  await expect(rows).toHaveCount(14);
  await expect(rows.nth(0)).toContainText('La truite');
  await expect(rows.nth(0)).toContainText('à revoir');
  await expect(rows.nth(0)).toContainText('1 essai avant');
  await expect(rows.nth(9)).toContainText('Samedi, je suis allée');
  await expect(rows.nth(9)).toContainText('en cours');
  await expect(rows.nth(1)).toContainText('pas encore de réponse');
  await isForEverybody(page);
  await look(page, 'seeing-pupil');
  await rows.nth(0).getByRole('button').click();
  const work = dialog(page, 'Le travail de Mia');
  await expect(work.getByRole('region', { name: 'Ses essais' }).getByRole('listitem')).toHaveCount(
    2,
  );
  await work.getByRole('textbox', { name: 'Votre mot' }).fill('Un poisson respire dans l’eau.');
  await work.getByRole('button', { name: 'Rendre à Mia' }).click();
  await expect(work.getByText('rendu, pas encore vu')).toBeVisible();
  const back = await mia.until((view) => Object.keys(view.returned ?? {}).length === 1);
  expect(Object.values(back.returned ?? {})[0]).toMatchObject({
    text: 'Un poisson respire dans l’eau.',
  });
  await mia.send({ type: 'laptop/return-seen', handout: handout(), item: 'i1' });
  await expect(work.getByText('rendu et vu')).toBeVisible();
  await isForEverybody(page);

  // Somebody's drawing: ink upon it, and the board without and with her name.
  await work.getByRole('radio', { name: 'Les réponses' }).check({ force: true });
  const answers = dialog(page, 'Les réponses');
  await answers.getByRole('button', { name: 'Question 9' }).click();
  const gallery = answers.getByRole('list', { name: 'Les dessins' });
  await expect(gallery.getByRole('listitem')).toHaveCount(27);
  await isForEverybody(page);
  await look(page, 'seeing-gallery');
  await gallery.getByRole('button', { name: 'Le travail de Zoé' }).click();
  const drawing = dialog(page, 'Le travail de Zoé');
  const glass = drawing.locator('[data-return-ink]');
  const box = await glass.boundingBox();
  if (!box) throw new Error('nothing to draw on');
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.5);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.7, { steps: 6 });
  await page.mouse.up();
  await expect(drawing.getByRole('img', { name: 'Dessin de Zoé' })).toHaveAttribute(
    'data-strokes',
    '4',
  );
  await isForEverybody(page);
  await look(page, 'seeing-work');
  await drawing.getByRole('button', { name: 'Rendre à Zoé' }).click();
  await expect(drawing.getByText('rendu, pas encore vu')).toBeVisible();
  await drawing.getByRole('button', { name: 'Sans le prénom' }).click();
  await expect(board.getByRole('img', { name: 'Dessin', exact: true })).toBeVisible();
  await expect(board.getByText('Zoé')).toHaveCount(0);
  await drawing.getByRole('button', { name: 'Avec le prénom' }).click();
  await expect(board.getByText('Zoé', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  // Opened again, her ink is there; it can be taken back and given anew.
  await gallery.getByRole('button', { name: 'Le travail de Zoé' }).click();
  const ofZoe = drawing.getByRole('img', { name: 'Dessin de Zoé' });
  await expect(ofZoe).toHaveAttribute('data-strokes', '4');
  await expect(drawing.getByRole('button', { name: 'Rendre à Zoé' })).toBeDisabled();
  await drawing.getByRole('textbox', { name: 'Votre mot' }).fill('Bravo.');
  await drawing.getByRole('button', { name: 'Annuler le dernier trait' }).click();
  await expect(ofZoe).toHaveAttribute('data-strokes', '3');
  await drawing.getByRole('button', { name: 'Rendre à Zoé' }).click();
  const given = () =>
    Object.values(lesson.teacher.view().session?.returned[idOf('Zoé')] ?? {})
      .flatMap((ofItems) => Object.values(ofItems))
      .map(({ strokes, text }) => [strokes.length, text]);
  await expect.poll(given).toEqual([[0, 'Bravo.']]);
  await page.keyboard.press('Escape');
  await expect(answers).toBeVisible();
  await gallery.getByRole('button', { name: 'Le travail de Zoé' }).click();
  await expect(drawing.getByRole('textbox', { name: 'Votre mot' })).toHaveValue('Bravo.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('every kind on the board, without a name', async ({ page, context }) => {
  await openConsole(page, app);
  const board = await openBoard(context, app);
  await board.setViewportSize({ width: 1920, height: 1080 });
  const { items } = activity;
  for (const item of items) {
    for (const overlay of [
      { kind: 'results', handout: handout(), item: item.id },
      { kind: 'work', handout: handout(), item: item.id, pupil: idOf('Tom'), named: false },
    ]) {
      await done({ type: 'board/overlay', overlay });
      await expect(board.getByText(item.prompt.text ?? '', { exact: true })).toBeVisible();
      const name = `board-${overlay.kind}-${item.kind}`;
      await board.evaluate(() => document.fonts.ready);
      await expect
        .poll(() => board.evaluate(() => [...document.images].every((one) => one.complete)))
        .toBe(true);
      await board.screenshot({ path: pictureFile(name), animations: 'disabled' });
      await expect(board.locator('body')).not.toContainText('Tom');
      const wide = await board.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBe(0);
    }
  }
  await done({
    type: 'board/overlay',
    overlay: { kind: 'results', handout: handout(), item: 'i11' },
  });
  await expect(board.getByText('Un mot pour l’été ?')).toBeVisible();
  await look(board, 'board-cloud', [3840]);
  await done({ type: 'board/overlay', overlay: { kind: 'none' } });
});

test('the answers to every kind, taken along, and deleted for good', async ({ page }) => {
  await openConsole(page, app);
  await page.getByRole('button', { name: 'Voir les réponses' }).click();
  const answers = dialog(page, 'Les réponses');
  const who = answers.getByRole('region', { name: 'Qui a répondu quoi' });
  for (const [at, { kind, prompt }] of activity.items.entries()) {
    await answers.getByRole('button', { name: `Question ${at + 1}`, exact: true }).click();
    await expect(answers.getByRole('heading', { name: prompt.text ?? '' })).toBeVisible();
    await page.screenshot({ path: pictureFile(`seeing-answers-${kind}`), animations: 'disabled' });
    const gallery = answers.getByRole('list', { name: 'Les dessins' });
    await expect(who.or(gallery)).toContainText('Tom');
  }
  await answers.getByRole('button', { name: 'Question 1', exact: true }).click();
  await isForEverybody(page);

  await answers.getByRole('button', { name: 'Exporter…' }).click();
  const kept = dialog(page, 'Les séances gardées');
  await isForEverybody(page);
  await look(page, 'seeing-kept', [1366]);
  await kept.getByRole('button', { name: /^Exporter : CM1 B/ }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Tableau Excel (XLSX)' }).click();
  const file = path.join(temporaryFolder(), 'reponses.xlsx');
  await (await download).saveAs(file);
  expect(Object.keys(unzipSync(readFileSync(file)))).toContain('xl/worksheets/sheet2.xml');

  // One pupil, for good: asked once, then searched for.
  await kept.getByRole('tab', { name: 'Par élève' }).click();
  await look(page, 'seeing-kept-pupils', [1366]);
  await kept.getByRole('button', { name: 'Effacer pour toujours : Tom' }).click();
  const asks = dialog(page, 'Effacer pour toujours ?');
  await isForEverybody(page);
  await asks.getByRole('button', { name: 'Effacer pour toujours' }).click();
  const proof = dialog(page, 'C’est effacé');
  await expect(proof.getByText('0 trace trouvée')).toBeVisible();
  await isForEverybody(page);
  await look(page, 'seeing-proof', [1366]);
  await proof.getByRole('button', { name: 'Revenir à la liste' }).click();
  await kept.getByRole('tab', { name: 'Par élève' }).click();
  await expect(kept.getByText('Zoé')).toBeVisible();
  await expect(kept.getByText('Tom')).toHaveCount(0);

  // The whole session.
  await kept.getByRole('tab', { name: 'Par séance' }).click();
  await kept.getByRole('button', { name: /^Effacer pour toujours : CM1 B/ }).click();
  await expect(asks.getByText(/La séance est en cours/)).toBeVisible();
  await asks.getByRole('button', { name: 'Effacer pour toujours' }).click();
  await expect(proof.getByText('0 trace trouvée')).toBeVisible();
  await proof.getByRole('button', { name: 'C’est bien' }).click();
  await lesson.teacher.until(({ session }) => session === null);
});
