import { expect, test, type Locator, type Page } from '@playwright/test';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import { chromiumHost } from '#test/journey/chromium-host.ts';
import type { Host } from '#test/journey/host.ts';
import { pictureFile } from '#test/journey/output.ts';
import { expectStillWall } from '#test/journey/projected.ts';
import { expectPage, openFile } from '#test/journey/teacher.ts';
import { brightness, wallColours, type Share } from '#test/journey/wall-colours.ts';
import { screenshotOfDisplay } from '#test/rig/screenshot-of-display.ts';
import {
  missingForTwoDisplays,
  startTwoDisplays,
  type TwoDisplays,
} from '#test/rig/two-displays.ts';
import { barriers } from './for-everybody.ts';

/** What points at the page or covers it, in front of a class: real pixels of the projector. */

const missing = missingForTwoDisplays();
// What never comes on a busy machine, not a measure.
test.describe.configure({ timeout: 300_000 });
test.skip(missing !== null, missing ?? '');

let displays: TwoDisplays;
let host: Host;
let teacher: Page;

test.beforeEach(async () => {
  displays = await startTwoDisplays();
  host = await chromiumHost(displays);
  await host.start();
  teacher = host.console();
  await openFile(teacher, 'Ouvrir un PDF', DEMO_PDF);
  await expect(teacher.getByText(/^page 1 sur \d+$/)).toBeVisible({ timeout: 60_000 });
});
test.afterEach(async () => {
  await host?.end();
  await displays?.stop();
});

async function showBoard(): Promise<void> {
  await expectPage(teacher, 1);
  await teacher.keyboard.press('F5');
  await expect((await host.board()).locator('html[data-step]')).toHaveCount(1);
}

const bar = (name: string) =>
  teacher.getByRole('toolbar', { name: 'Montrer la page' }).getByRole('button', { name });
const strip = () => teacher.getByRole('region', { name: 'Ce qui couvre la page' });
const stage = () => teacher.locator('[data-stage]');

/** A place of the stage on the screen. */
async function at([x, y]: Share): Promise<readonly [number, number]> {
  const box = await stage().boundingBox();
  if (!box) throw new Error('no stage');
  return [box.x + x * box.width, box.y + y * box.height];
}

async function drag(from: Share, to: Share): Promise<void> {
  await teacher.mouse.move(...(await at(from)));
  await teacher.mouse.down();
  await teacher.mouse.move(...(await at(to)), { steps: 8 });
  await teacher.mouse.up();
}

/** How bright the projector is at these places. */
async function light(...places: Share[]): Promise<number[]> {
  return (await wallColours(host, places)).map(brightness);
}

/** Which of these places are dark on the projector. */
function darkAt(...places: Share[]) {
  return expect.poll(async () => (await light(...places)).map((one) => one < 70), {
    message: `what is dark at ${places.join(' ')}`,
  });
}

async function expectAccessible(): Promise<void> {
  expect(await barriers(teacher)).toEqual([]);
}

async function look(name: string): Promise<void> {
  await teacher.screenshot({ path: pictureFile(`${name}-console`), animations: 'disabled' });
  const { display, box } = host.projector;
  await screenshotOfDisplay(display, box, `lesson/${name}-wall`);
}

test('the laser is a warm dot on the wall, where the teacher points and as long as she does', async () => {
  await showBoard();
  await expectStillWall(host);
  const dot: Share = [0.31, 0.44];
  const before = await wallColours(host, [dot]);
  await teacher.keyboard.press('p');
  await teacher.keyboard.press('l');
  await expect(bar('Pointeur laser')).toHaveAttribute('aria-pressed', 'true');
  // One thing in the hand: the pen is put down.
  await expect(teacher.getByRole('button', { name: 'Stylo' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  const point = async () => {
    await teacher.mouse.move(...(await at([0.3, 0.4])));
    await teacher.mouse.move(...(await at(dot)), { steps: 5 });
  };
  const onWall = expect.poll(async () => {
    const [[red, green, blue] = [0, 0, 0]] = await wallColours(host, [dot]);
    return red > 230 && red - blue > 40 && green > blue;
  });
  await point();
  await onWall.toBe(true);
  await look('laser');
  const gone = async () => expect.poll(() => wallColours(host, [dot])).toEqual(before);
  // Off the stage, let go of, and Esc: each takes it away.
  await teacher.mouse.move(2, 2);
  await gone();
  await point();
  await onWall.toBe(true);
  await teacher.keyboard.press('l');
  await gone();
  await teacher.keyboard.press('l');
  await onWall.toBe(true);
  await teacher.keyboard.press('Escape');
  await gone();
  await expect(bar('Pointeur laser')).toHaveAttribute('aria-pressed', 'false');
  // Taking the pen puts it down too; a frozen board knows nothing of what is pointed at elsewhere.
  await teacher.keyboard.press('l');
  await teacher.keyboard.press('p');
  await gone();
  await teacher.keyboard.press('Escape');
  await teacher.keyboard.press('f');
  await teacher.keyboard.press('PageDown');
  await expect(bar('Pointeur laser')).toBeDisabled();
});

const CORNERS: readonly Share[] = [
  [0.06, 0.5],
  [0.94, 0.5],
  [0.5, 0.06],
  [0.5, 0.94],
];

test('spotlight and curtain: dark on the wall where they are, over a page turn and kill -9', async () => {
  await showBoard();
  // Spotlight: by its key, dragged, resized by wheel, keys and handle.
  await teacher.keyboard.press('o');
  const frame = () => teacher.getByRole('group', { name: 'Spot lumineux, au tableau' });
  await expect(frame()).toBeFocused();
  await darkAt(...CORNERS, [0.5, 0.5]).toEqual([true, true, true, true, false]);
  await drag([0.5, 0.5], [0.75, 0.4]);
  await darkAt([0.75, 0.4], [0.5, 0.5], [0.2, 0.5]).toEqual([false, true, true]);
  const width = async () => (await frame().boundingBox())?.width ?? 0;
  const before = await width();
  for (const _ of [1, 2, 3]) await teacher.mouse.wheel(0, -120);
  await expect.poll(width).toBeGreaterThan(before * 1.15);
  for (const _ of [1, 2, 3, 4]) await teacher.keyboard.press('-');
  await expect.poll(width).toBeLessThan(before);
  await teacher.keyboard.press('ArrowDown');
  await teacher.keyboard.press('ArrowDown');
  await expectPage(teacher, 1);
  await expectAccessible();
  await look('spotlight');
  // A frozen board keeps it while the teacher looks elsewhere; turning the page takes it off.
  await teacher.keyboard.press('f');
  await teacher.keyboard.press('PageDown');
  await expectPage(teacher, 2);
  await expect(frame()).toHaveCount(0);
  await expect(bar('Spot lumineux')).toBeDisabled();
  await darkAt([0.75, 0.45], [0.4, 0.5]).toEqual([false, true]);
  await teacher.keyboard.press('f');
  await darkAt([0.75, 0.45], [0.4, 0.5]).toEqual([false, false]);
  await teacher.keyboard.press('PageUp');
  await expectPage(teacher, 1);

  // Curtain: covers all at first, opened from the first line on, then from every side.
  await bar('Rideau').click();
  const edge = () => teacher.getByRole('slider', { name: 'Bord du rideau' });
  await expect(edge()).toBeFocused();
  await darkAt(...CORNERS).toEqual([true, true, true, true]);
  await drag([0.5, 0.02], [0.5, 0.5]);
  await darkAt(...CORNERS).toEqual([false, false, false, true]);
  for (const [side, dark] of [
    ['de la gauche', [true, false, false, false]],
    ['de la droite', [false, true, false, false]],
    ['d’en haut', [false, false, true, false]],
  ] as const) {
    await strip()
      .getByRole('button', { name: `Le rideau vient ${side}` })
      .click();
    await edge().focus();
    await teacher.keyboard.press('End');
    for (let step = 0; step < 15; step += 1) {
      const back = {
        'de la gauche': 'ArrowLeft',
        'de la droite': 'ArrowRight',
        'd’en haut': 'ArrowUp',
      };
      await teacher.keyboard.press(back[side]);
    }
    await expect(edge()).toHaveAttribute('aria-valuenow', '40');
    await darkAt(...CORNERS).toEqual([...dark]);
  }
  await expectAccessible();
  await look('curtain');
  // All covered and all open with one gesture.
  await edge().dblclick();
  await expectCurtain('100');
  await strip().getByRole('button', { name: 'Tout ouvrir' }).click();
  await expectCurtain('0');
  await strip().getByRole('button', { name: 'Tout couvrir' }).click();
  await strip().getByRole('button', { name: 'Le rideau vient de la gauche' }).click();
  await drag([0.98, 0.5], [0.3, 0.5]);
  await expectCurtain('30');
  await teacher.keyboard.press('o');
  await darkAt(...CORNERS, [0.5, 0.5]).toEqual([true, true, true, true, false]);
  await host.kill();
  await host.start();
  teacher = host.console();
  await showBoard();
  await expectCurtain('30');
  await darkAt(...CORNERS, [0.5, 0.5]).toEqual([true, true, true, true, false]);
  // Esc takes one cover away at a time.
  await teacher.keyboard.press('Escape');
  await darkAt([0.06, 0.06], [0.5, 0.5]).toEqual([true, false]);
  await expect(edge()).toHaveCount(0);
  await teacher.keyboard.press('Escape');
  await darkAt(...CORNERS).toEqual([false, false, false, false]);
});

async function expectCurtain(percent: string): Promise<void> {
  const edge = teacher.getByRole('slider', { name: 'Bord du rideau' });
  await expect(edge).toHaveAttribute('aria-valuenow', percent);
}

const masksAt: readonly Share[] = [
  [0.3, 0.3],
  [0.3, 0.5],
  [0.3, 0.7],
];

test('masks are prepared without a board, and lifted one by one in front of the class', async () => {
  await teacher.keyboard.press('m');
  await expect(strip().getByText('Tracez un cadre sur chaque réponse à cacher.')).toBeVisible();
  await expect(teacher.locator('[data-masks]')).toBeVisible();
  for (const [x, y] of masksAt) await drag([x - 0.08, y - 0.05], [x + 0.1, y + 0.05]);
  const mask = (number: number): Locator =>
    teacher.getByRole('group', { name: `Masque ${number}`, exact: true });
  await expect(mask(3)).toBeVisible();
  // Moved, resized and removed, with the mouse and with keys; all of it can be undone.
  const width = async () => (await mask(1).boundingBox())?.width ?? 0;
  const left = async () => (await mask(1).boundingBox())?.x ?? 0;
  const [x, w] = [await left(), await width()];
  await drag([0.3, 0.3], [0.32, 0.3]);
  await expect.poll(left).toBeGreaterThan(x + 8);
  await mask(1).focus();
  await teacher.keyboard.press('ArrowLeft');
  await teacher.keyboard.press('+');
  await expect.poll(width).toBeGreaterThan(w + 5);
  await mask(2).focus();
  await teacher.keyboard.press('Delete');
  await expect(mask(3)).toHaveCount(0);
  await teacher.keyboard.press('Control+z');
  await expect(mask(3)).toBeVisible();
  await strip().getByRole('button', { name: 'Ajouter un masque' }).click();
  await expect(mask(4)).toBeVisible();
  await mask(4).hover();
  await mask(4).getByRole('button', { name: 'Enlever le masque 4' }).click();
  await expect(mask(4)).toHaveCount(0);
  await expectAccessible();
  await teacher.screenshot({ path: pictureFile('masks-prepared') });
  await teacher.keyboard.press('Escape');
  await expect(bar('Masques')).toHaveAttribute('aria-pressed', 'false');

  await showBoard();
  const plate = [236, 232, 223];
  const onPlate = (colour: readonly number[]) =>
    colour.every((part, index) => Math.abs(part - (plate[index] ?? 0)) < 14);
  /** Beside the number, which stands in the middle. */
  const covered = (...down: boolean[]) =>
    expect
      .poll(async () =>
        (
          await wallColours(
            host,
            masksAt.map(([a, b]): Share => [a + 0.06, b]),
          )
        ).map(onPlate),
      )
      .toEqual(down);
  await covered(true, true, true);
  await teacher.keyboard.press('n');
  await covered(false, true, true);
  await teacher.getByRole('button', { name: 'Lever le masque 3' }).click();
  await covered(false, true, false);
  await expect(strip().getByRole('status')).toHaveText('2 levés sur 3');
  await expectAccessible();
  await look('masks');
  await host.kill();
  await host.start();
  teacher = host.console();
  await showBoard();
  await covered(false, true, false);
  await teacher.keyboard.press('PageDown');
  await expectPage(teacher, 2);
  await teacher.keyboard.press('PageUp');
  await covered(false, true, false);
  await strip().getByRole('button', { name: 'Remettre le dernier' }).click();
  await covered(false, true, true);
  await strip().getByRole('button', { name: 'Tout lever' }).click();
  await covered(false, false, false);
  await strip().getByRole('button', { name: 'Tout remettre' }).click();
  await covered(true, true, true);
});
