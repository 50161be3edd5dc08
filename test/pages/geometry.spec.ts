import { expect as given, test, type Page } from '@playwright/test';
import { paintedPictures, paintOf, type Paint } from '#test/fixtures/coloured-pictures.ts';
import { chromiumHost } from '#test/journey/chromium-host.ts';
import type { Host } from '#test/journey/host.ts';
import { pictureFile } from '#test/journey/output.ts';
import { expectPage, openFile } from '#test/journey/teacher.ts';
import { wallColours, type Share } from '#test/journey/wall-colours.ts';
import { screenshotOfDisplay } from '#test/rig/screenshot-of-display.ts';
import {
  missingForTwoDisplays,
  startTwoDisplays,
  type TwoDisplays,
} from '#test/rig/two-displays.ts';
import { barriers } from './for-everybody.ts';

/** What part of which page fills the wall: real pixels of the projector. */

const missing = missingForTwoDisplays();
test.skip(missing !== null, missing ?? '');
/** A page is drawn within a second, or many on a machine that has other things to do. */
const expect = given.configure({ timeout: 30_000 });

let displays: TwoDisplays;
let host: Host;
let teacher: Page;

async function start(projector?: { width: number; height: number }): Promise<void> {
  displays = await startTwoDisplays(projector ? { projector } : {});
  host = await chromiumHost(displays);
  await host.start();
  teacher = host.console();
}
test.afterEach(async () => {
  await host?.end();
  await displays?.stop();
});

/** A lesson made of a file, on the wall. */
async function project(file: string): Promise<void> {
  await openFile(teacher, 'Ouvrir un PDF', file);
  await expectPage(teacher, 1);
  await teacher.keyboard.press('F5');
}

async function addFile(file: string): Promise<void> {
  await teacher.getByRole('button', { name: 'Ajouter à la leçon' }).click();
  await openFile(teacher, 'Ajouter des fichiers…', file);
  await teacher.keyboard.press('Escape');
}

const show = (name: string) =>
  teacher.getByRole('toolbar', { name: 'Montrer la page' }).getByRole('button', { name });
const overview = () => teacher.getByRole('group', { name: 'Partie agrandie' });

/** Drags over the stage, by shares of it. */
async function drag(from: Share, to: Share): Promise<void> {
  const stage = await teacher
    .locator('[data-stage-page]')
    .first()
    .locator('xpath=../..')
    .boundingBox();
  if (!stage) throw new Error('no stage');
  const at = ([x, y]: Share) => [stage.x + x * stage.width, stage.y + y * stage.height] as const;
  await teacher.mouse.move(...at(from));
  await teacher.mouse.down();
  await teacher.mouse.move(...at(to), { steps: 8 });
  await teacher.mouse.up();
}

/** What the class sees at these places of the wall. */
async function expectWall(places: readonly [x: number, y: number, paint: Paint][]): Promise<void> {
  const shares = places.map(([x, y]): Share => [x, y]);
  await expect
    .poll(async () => (await wallColours(host, shares)).map(paintOf), {
      message: `the wall at ${shares.join(' ')}`,
    })
    .toEqual(places.map(([, , paint]) => paint));
}

async function expectAccessible(): Promise<void> {
  expect(await barriers(teacher)).toEqual([]);
}

async function look(name: string): Promise<void> {
  await teacher.screenshot({ path: pictureFile(`geometry-${name}-console`) });
  const { display, box } = host.projector;
  await screenshotOfDisplay(display, box, `lesson/geometry-${name}-wall`);
}

/** In the board's page: the pictures for more than the whole page that it asked for. */
function sharpPictures(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /\/3840\b/.test(name));
}

const WHOLE: [number, number, Paint][] = [
  [0.35, 0.25, 'red'],
  [0.65, 0.25, 'green'],
  [0.35, 0.75, 'blue'],
  [0.65, 0.75, 'yellow'],
  [0.1, 0.5, 'dark'],
];
const FILLED = (paint: Paint): [number, number, Paint][] => [
  [0.02, 0.04, paint],
  [0.5, 0.5, paint],
  [0.98, 0.96, paint],
];

test('a box fills the wall, is moved, and survives a power cut and a pulled cable', async () => {
  await start();
  const { portrait } = await paintedPictures();
  await project(portrait);
  await expectWall(WHOLE);

  await show('Agrandir une partie').click();
  await expect(teacher.getByText('Entourez la partie à agrandir')).toBeVisible();
  await drag([0.57, 0.1], [0.67, 0.3]);
  await expectWall(FILLED('green'));
  await expect(overview().getByText('500 %')).toBeVisible();
  // Drawn anew, as large as it is now.
  const board = await host.board();
  await expect.poll(() => board.evaluate(sharpPictures)).not.toEqual([]);
  await look('zoom');
  await expectAccessible();

  // With the keyboard to the left, with the hand down.
  for (let press = 0; press < 8; press += 1) await teacher.keyboard.press('ArrowLeft');
  await expectWall([[0.5, 0.5, 'red']]);
  await drag([0.5, 0.95], [0.5, 0.05]);
  await drag([0.5, 0.95], [0.5, 0.05]);
  await expectWall([[0.5, 0.5, 'blue']]);

  await host.kill();
  await host.start();
  teacher = host.console();
  await expect(overview()).toBeVisible();
  await teacher.keyboard.press('F5');
  await expectWall([[0.5, 0.5, 'blue']]);
  await displays.unplug();
  await expect(teacher.getByText('Le vidéoprojecteur a été débranché.')).toBeVisible();
  await displays.plug();
  await expectWall([[0.5, 0.5, 'blue']]);

  await teacher.keyboard.press('Escape');
  await expectWall(WHOLE);
  // The keyboard alone: larger about the middle, and the whole page again.
  for (let press = 0; press < 4; press += 1) await teacher.keyboard.press('+');
  await expectWall([
    [0.3, 0.1, 'red'],
    [0.7, 0.9, 'yellow'],
  ]);
  await expect(overview()).toBeVisible();
  await teacher.keyboard.press('z');
  await expectWall(WHOLE);
});

test('two pages of two files with ink on both, and a page that is turned with its ink', async () => {
  await start();
  const { portrait, landscape } = await paintedPictures();
  await project(landscape);
  await addFile(portrait);
  await expectWall([
    [0.25, 0.5, 'violet'],
    [0.75, 0.5, 'turquoise'],
  ]);
  await show('Deux pages côte à côte').click();
  // Side by side at one height: 16 to 9 beside 3 to 4.
  await expectWall([
    [0.15, 0.5, 'violet'],
    [0.55, 0.5, 'turquoise'],
    [0.77, 0.4, 'red'],
    [0.93, 0.6, 'yellow'],
    [0.5, 0.05, 'dark'],
  ]);
  await teacher.keyboard.press('p');
  await drag([0.1, 0.4], [0.2, 0.4]);
  await drag([0.75, 0.6], [0.8, 0.6]);
  await expectWall([
    [0.15, 0.4, 'brick'],
    [0.775, 0.6, 'brick'],
  ]);
  await look('two-pages');
  await expectAccessible();
  // Ctrl+Z takes back on the page that was written on last.
  await teacher.keyboard.press('Control+z');
  await expectWall([
    [0.15, 0.4, 'brick'],
    [0.775, 0.6, 'blue'],
  ]);
  await teacher.keyboard.press('Control+Shift+z');
  await expect(teacher.getByText('pages 1 et 2 sur 2')).toBeVisible();
  await expect(teacher.getByText('Fin de la leçon')).toBeVisible();
  await teacher.keyboard.press('PageDown');
  await teacher.keyboard.press('k');
  await expectPage(teacher, 1);
  await teacher.keyboard.press('PageDown');
  await expectPage(teacher, 2);
  await expectWall([
    [0.35, 0.25, 'red'],
    [0.65, 0.75, 'yellow'],
  ]);

  await teacher.keyboard.press('p');
  await teacher.keyboard.press('q');
  await expectWall([
    [0.3, 0.25, 'blue'],
    [0.7, 0.25, 'red'],
    [0.3, 0.75, 'yellow'],
    [0.7, 0.75, 'green'],
  ]);
  await teacher.keyboard.press('p');
  await drag([0.2, 0.9], [0.3, 0.9]);
  await expectWall([[0.25, 0.9, 'brick']]);
  await look('turned');
  await show('Pivoter la page').click();
  // Upside down: what was below on the left is now on the left, above.
  await expectWall([
    [0.35, 0.25, 'yellow'],
    [0.65, 0.75, 'red'],
  ]);
  await expect
    .poll(async () =>
      (await wallColours(host, COLUMN)).map(paintOf).filter((one) => one === 'brick'),
    )
    .not.toEqual([]);
  await expect(teacher.getByRole('navigation', { name: 'La leçon' })).toBeVisible();
});

/** Down the left edge of an upright portrait page on a wall of 16 to 9. */
const COLUMN = Array.from({ length: 120 }, (_, row): Share => [0.331, 0.05 + row * 0.002]);

test('on a projector of 4 to 3 an exercise fills the wall and is kept as a step', async () => {
  await start({ width: 1024, height: 768 });
  const { portrait } = await paintedPictures();
  await project(portrait);
  await expectWall([
    [0.3, 0.25, 'red'],
    [0.7, 0.75, 'yellow'],
  ]);
  await teacher.keyboard.press('c');
  await expect(teacher.getByText('Entourez l’exercice')).toBeVisible();
  // The stage has the shape of the wall: half of the page's width is 28 hundredths of it.
  await drag([0.52, 0.55], [0.72, 0.8]);
  await expectWall([
    [0.5, 0.03, 'yellow'],
    [0.5, 0.97, 'yellow'],
  ]);
  await look('crop');
  await expectAccessible();
  await teacher.getByRole('button', { name: 'Garder comme étape' }).click();
  await expectPage(teacher, 2);
  const list = teacher.getByRole('navigation', { name: 'La leçon' });
  await expect(list.getByRole('button', { name: /^Exercice, / })).toBeVisible();
  await expectWall([[0.5, 0.5, 'yellow']]);
  await teacher.keyboard.press('p');
  await drag([0.4, 0.5], [0.6, 0.5]);
  await expectWall([[0.5, 0.5, 'brick']]);
  await teacher.keyboard.press('p');
  await look('crop-step');
  await teacher.keyboard.press('PageUp');
  await expectWall([
    [0.3, 0.25, 'red'],
    [0.62, 0.675, 'yellow'],
  ]);
  await teacher.keyboard.press('Control+z');
  await expect(list.getByRole('button', { name: /^Exercice, / })).toHaveCount(0);
});

test('a wall of four thousand pixels shows the same part', async () => {
  await start({ width: 3840, height: 2160 });
  const { portrait } = await paintedPictures();
  await project(portrait);
  await expectWall(WHOLE);
  await teacher.keyboard.press('z');
  await drag([0.33, 0.7], [0.43, 0.9]);
  await expectWall(FILLED('blue'));
  await look('4k');
});
