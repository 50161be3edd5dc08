import { expect, test, type Browser, type Page } from '@playwright/test';
import { animals } from '#kit/animals.ts';
import { openClass, type ClassInSession } from '#test/harness/class-in-session.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { teacherCookie } from '#test/harness/wire-page.ts';
import { enterClass, heading, launchLaptops, newLaptop } from '#test/journey/pupil.ts';
import { pictureFile } from '#test/journey/output.ts';

/** Coming in and following, against the real app: what a laptop shows is what the teacher does. */

let laptops: Browser;
let app: RunningApp;
let lesson: ClassInSession;

test.beforeAll(async () => {
  laptops = await launchLaptops();
  app = await startApp();
  lesson = await openClass(app, ['Léa', 'Tom', 'Léa', 'Zoé']);
});
test.afterAll(async () => {
  lesson.teacher.close();
  await laptops.close();
  expect(await app.stop()).toBe(0);
});

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
const done = async (command: unknown) =>
  expect(await lesson.teacher.send(command)).toMatchObject({ type: 'done' });

/** A picture as a page of the open lesson, drawn for the laptops. */
async function openPicture(name: string, colour: string): Promise<{ blob: string; step: string }> {
  const headers = { cookie: await teacherCookie(app), origin: app.origin };
  const body = await paint(colour);
  const address = `${app.origin}/import?name=${name}&into=current`;
  const response = await fetch(address, { method: 'POST', body, headers });
  const { blob } = (await response.json()) as { blob: string };
  const put = await fetch(`${app.origin}/pages/${blob}/1/1366`, {
    method: 'PUT',
    body,
    headers: { ...headers, 'content-type': 'image/png' },
  });
  expect(put.status).toBe(204);
  const { lesson: opened } = await lesson.teacher.until(({ lesson: one }) =>
    Object.values(one?.documents ?? {}).some((document) => document.blob === blob),
  );
  return { blob, step: opened?.steps.at(-1)?.id ?? '' };
}

async function paint(colour: string): Promise<Blob> {
  const page = await laptops.newPage();
  const data = await page.evaluate((fill) => {
    const canvas = document.createElement('canvas');
    canvas.width = 1366;
    canvas.height = 768;
    const context = canvas.getContext('2d');
    if (context) {
      context.fillStyle = fill;
      context.fillRect(0, 0, 1366, 768);
    }
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  }, colour);
  await page.close();
  return new Blob([new Uint8Array(Buffer.from(data, 'base64'))]);
}

test('a class comes in: pictures, equal names, two at a laptop, another laptop, assigned', async () => {
  const { teacher } = lesson;
  const view = teacher.view();
  const id = view.session?.session.class.id ?? '';
  await done({ type: 'class/sign-in', class: id, way: 'pictures' });
  const { classes } = await teacher.until(
    ({ classes: all }) => all[id]?.signIn?.way === 'pictures',
  );
  const [lea, tom, second] = classes[id]?.pupils ?? [];
  if (!lea || !tom || !second) throw new Error('no pupils');
  const hers = classes[id]?.signIn?.pictures[lea.id] ?? [];
  const page = await (await newLaptop(laptops)).newPage();
  await enterClass(page, app.classPort, lesson.code);
  // Two of one name are told apart.
  await expect(button(page, 'Léa 2')).toBeVisible();
  await button(page, 'On est deux').click();
  await button(page, 'Léa').click();
  await button(page, 'Tom').click();
  await expect(heading(page)).toHaveText('Léa, touche tes trois images.');
  const wrong =
    ['fox', 'panda', 'lion'].join() === hers.join()
      ? ['owl', 'fox', 'bee']
      : ['fox', 'panda', 'lion'];
  for (const picture of wrong) await touch(page, picture);
  await expect(heading(page)).toHaveText('Ce ne sont pas tes images. Essaie encore.');
  for (const picture of hers) await touch(page, picture);
  await expect(heading(page)).toContainText('Bonjour');
  await done({ type: 'session/admit-all' });
  await expect(heading(page)).toContainText('C’est bon');
  const tiles = () => Object.values(teacher.view().session?.laptops ?? {});
  await expect.poll(tiles).toMatchObject([{ pupil: lea.id, partner: tom.id, here: true }]);

  // A laptop that belongs to a pupil lets her in without a gesture.
  await done({ type: 'class/sign-in', class: id, way: 'assigned' });
  const other = await (await newLaptop(laptops)).newPage();
  await enterClass(other, app.classPort, lesson.code);
  await expect(button(other, 'Zoé')).toBeVisible();
  const laptop = tiles().find(({ pupil }) => pupil === null)?.id ?? '';
  await done({ type: 'class/pupil', class: id, pupil: second.id, laptop, leftHanded: true });
  await other.goto('about:blank');
  await expect.poll(() => tiles().find((one) => one.id === laptop)?.here).toBe(false);
  await done({ type: 'session/seat', laptop, pupil: second.id });
  await enterAgain(other);
  await expect(heading(other)).toContainText('C’est bon, Léa 2');
  await expect(other.locator('html')).toHaveAttribute('data-hand', 'left');
  await other.context().close();
  await page.context().close();
});

async function enterAgain(page: Page): Promise<void> {
  await page.goto(`http://ardoise.test:${app.classPort}/`);
}

/** The picture of this name among the twelve. */
async function touch(page: Page, picture: string): Promise<void> {
  const name = Object.entries(animals).find(([one]) => one === picture)?.[1].fr ?? '';
  await button(page, name).click();
}

test('a laptop follows the board, has its media first, raises its hand, gets its work back', async () => {
  const { teacher } = lesson;
  const id = teacher.view().session?.session.class.id ?? '';
  await done({ type: 'class/sign-in', class: id, way: 'tap' });
  const red = await openPicture('carte.png', '#c4492f');
  const page = await (await newLaptop(laptops)).newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await enterClass(page, app.classPort, lesson.code);
  await button(page, 'Zoé').click();
  await done({ type: 'session/admit-all' });
  await expect(heading(page)).toContainText('C’est bon');
  await button(page, 'Lever la main').click();
  const zoe = teacher.view().session?.session.class.pupils.find(({ name }) => name === 'Zoé');
  const mine = () =>
    Object.values(teacher.view().session?.laptops ?? {}).find(({ pupil }) => pupil === zoe?.id);
  await expect.poll(() => mine()?.hand).toBeGreaterThan(0);
  await done({ type: 'work/lower-hand', pupil: zoe?.id });
  await expect(button(page, 'Lever la main')).toHaveAttribute('aria-pressed', 'false');

  await done({ type: 'session/follow', on: true });
  await expect(page.locator('[data-page=image] img')).toHaveAttribute('src', /\/1\/1366$/);
  const look = { tool: 'pen', colour: 'chalk', width: 'thick' };
  const piece = { type: 'ink/live', step: red.step, stroke: 'live1', ...look };
  const points = Array.from({ length: 30 }, (_, at) => [3000 + at * 500, 10_000, 128]).flat();
  await done({ ...piece, from: 0, points });
  await expect(page.locator('[data-ink=moving]')).toBeVisible();
  await done({
    type: 'ink/draw',
    step: red.step,
    stroke: { id: 'live1', ...look, points },
  });
  await expect(page.locator('[data-ink=finished]')).toBeVisible();
  await expect(page.locator('[data-ink=moving]')).toBeHidden();
  await page.screenshot({ path: pictureFile('desk-follow') });

  const sent = await teacher.send({
    type: 'handout/send',
    to: { kind: 'pupils', pupils: [zoe?.id] },
    activity: {
      id: 'carte',
      title: 'La carte',
      items: [
        {
          id: 'i1',
          kind: 'page',
          prompt: { text: 'Entoure Nancy.' },
          page: { blob: red.blob, page: 1 },
          write: true,
        },
      ],
    },
  });
  const handout = (sent as { result: { handout: string } }).result.handout;
  await expect
    .poll(() => teacher.view().session?.handouts[handout]?.ready)
    .toEqual({ laptops: 1, of: 1 });
  await done({ type: 'handout/start', handout });
  await expect(heading(page)).toHaveText('Entoure Nancy.');
  await button(page, 'Le tableau').click();
  await expect(page.locator('[data-page=image]')).toBeVisible();
  await button(page, 'Mon travail').click();
  const box = await page.locator('[data-sheet=page]').boundingBox();
  if (!box) throw new Error('no sheet');
  await page.mouse.move(box.x + 100, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + 200, { steps: 8 });
  await page.mouse.up();
  await button(page, 'C’est ma réponse').click();
  const answer = () =>
    teacher.view().session?.handouts[handout]?.answers[zoe?.id ?? '']?.['i1']?.given;
  await expect.poll(answer).toMatchObject({ kind: 'page', strokes: [{ tool: 'pen' }] });
  // The page was fetched once, for the board, for the work and ahead of it.
  const pages = asked.filter((path) => path.startsWith('/pages/'));
  expect(new Set(pages).size).toBe(1);

  await done({ type: 'session/follow', on: false });
  const tick = {
    id: 't1',
    ...look,
    colour: 'leaf',
    points: [9000, 9000, 128, 12_000, 12_000, 128],
  };
  const back = { handout, item: 'i1', pupil: zoe?.id, strokes: [tick], text: 'Bravo Zoé !' };
  await done({ type: 'work/return', ...back });
  await expect(heading(page)).toHaveText('Ton travail est corrigé');
  await expect(page.getByText('Bravo Zoé !')).toBeVisible();
  await page.screenshot({ path: pictureFile('desk-returned') });
  await button(page, 'J’ai vu').click();
  await expect(heading(page)).toContainText('Merci Zoé');
  const seen = () => teacher.view().session?.returned[zoe?.id ?? '']?.[handout]?.['i1']?.seen;
  await expect.poll(seen).toBe(true);
});
