import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { wavOf, writeFilm } from '#test/fixtures/media-files.ts';
import { temporaryFolder } from '#test/harness/start-app.ts';
import { chromiumHost } from '#test/journey/chromium-host.ts';
import type { Host } from '#test/journey/host.ts';
import { pictureFile } from '#test/journey/output.ts';
import { expectPage, openFile } from '#test/journey/teacher.ts';
import { screenshotOfDisplay } from '#test/rig/screenshot-of-display.ts';
import {
  missingForTwoDisplays,
  startTwoDisplays,
  type TwoDisplays,
} from '#test/rig/two-displays.ts';
import { barriers } from '../for-everybody.ts';

/** A film and a sound: played by the board alone, ordered from the console. */

const missing = missingForTwoDisplays();
test.skip(missing !== null, missing ?? '');

let displays: TwoDisplays;
let host: Host;
test.afterEach(async () => {
  await host?.end();
  await displays?.stop();
});

const files = temporaryFolder();

/** What the media elements of a page do. */
function players(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLMediaElement>('video, audio')].map((element) => ({
      at: element.currentTime,
      playing: !element.paused && !element.ended,
      muted: element.muted,
    })),
  );
}
const placeOn = async (board: Page) => (await players(board))[0]?.at ?? -1;
const playing = async (page: Page) => (await players(page)).filter((one) => one.playing).length;

test('a film and a sound play on the board only, and keep their place', async () => {
  test.setTimeout(240_000);
  const film = writeFilm(files, 40);
  test.skip(film === null, 'no ffmpeg to make a film');
  const sound = path.join(files, 'Le vent.wav');
  writeFileSync(sound, wavOf(40));
  displays = await startTwoDisplays();
  host = await chromiumHost(displays);
  await host.start();
  let teacher = host.console();
  const strip = (name = 'Le film au tableau') => teacher.getByRole('region', { name });
  const press = (name: string) => strip().getByRole('button', { name, exact: true }).click();

  await test.step('without a board the console says where the sound will come from', async () => {
    await openFile(teacher, 'Ouvrir un PDF', film ?? '');
    await expectPage(teacher, 1);
    await teacher.getByRole('button', { name: 'Ajouter à la leçon' }).click();
    const chooser = teacher.waitForEvent('filechooser');
    await teacher.getByRole('button', { name: 'Ajouter des fichiers…' }).click();
    await (await chooser).setFiles(sound);
    await expect(strip().getByText(/viendront du tableau/)).toBeVisible();
    await expect(teacher.getByText('page 1 sur 2')).toBeVisible();
  });

  await teacher.keyboard.press('F5');
  let board = await host.board();
  await expect(board.getByLabel('Le cycle de l’eau')).toBeVisible();

  await test.step('play, seek, pause', async () => {
    await press('Lecture');
    await expect.poll(() => placeOn(board)).toBeGreaterThan(1);
    expect(await playing(board)).toBe(1);
    expect(await playing(teacher)).toBe(0);
    expect((await players(board))[0]?.muted).toBe(false);
    await expect(strip().getByRole('button', { name: 'Pause' })).toBeVisible();
    // Forward by the keyboard, on the slider: red has become blue.
    await strip().getByRole('slider', { name: 'Position' }).focus();
    await teacher.keyboard.press('End');
    await teacher.keyboard.press('Home');
    for (const _ of [1, 2, 3]) await press('Avancer de 10 s');
    await expect.poll(() => placeOn(board)).toBeGreaterThan(29);
    await expectPage(teacher, 1);
    await press('Pause');
    await expect.poll(() => playing(board)).toBe(0);
    const stopped = await placeOn(board);
    expect(stopped).toBeLessThan(40);
    await screenshotOfDisplay(displays.display, displays.projectorBox, 'lesson/film-wall');
    await teacher.screenshot({ path: pictureFile('film-console') });
    expect.soft(await barriers(teacher)).toEqual([]);
  });

  await test.step('frozen, it goes on while the teacher looks elsewhere; black pauses', async () => {
    await press('Reprendre au début');
    await press('Lecture');
    await teacher.keyboard.press('f');
    await teacher.keyboard.press('PageDown');
    await expectPage(teacher, 2);
    await expect(strip().getByText('Au tableau : Le cycle de l’eau')).toBeVisible();
    const before = await placeOn(board);
    await expect.poll(() => placeOn(board)).toBeGreaterThan(before + 0.5);
    await press('Pause');
    await expect.poll(() => playing(board)).toBe(0);
    await press('Lecture');
    await expect.poll(() => playing(board)).toBe(1);
    await teacher.keyboard.press('.');
    await expect.poll(() => playing(board)).toBe(0);
    await teacher.keyboard.press('.');
    await teacher.keyboard.press('PageUp');
    await teacher.keyboard.press('f');
    await expect(strip().getByText('Au tableau : Le cycle de l’eau')).toBeHidden();
  });

  await test.step('kill -9 and a reload find the place again, standing still', async () => {
    await press('Reprendre au début');
    await press('Avancer de 10 s');
    await press('Lecture');
    await expect.poll(() => placeOn(board)).toBeGreaterThan(14);
    await host.kill();
    await host.start();
    teacher = host.console();
    await expectPage(teacher, 1);
    await teacher.keyboard.press('F5');
    board = await host.board();
    await expect.poll(() => placeOn(board)).toBeGreaterThan(11);
    expect(await playing(board)).toBe(0);
    await press('Lecture');
    await expect.poll(() => playing(board)).toBe(1);
    await board.reload();
    await expect(strip().getByRole('button', { name: 'Lecture' })).toBeVisible();
    await expect.poll(() => placeOn(board)).toBeGreaterThan(11);
    expect(await playing(board)).toBe(0);
  });

  await test.step('moving on ends it; the sound plays in its place, and a second board is silent', async () => {
    await press('Lecture');
    await teacher.keyboard.press('PageDown');
    await expectPage(teacher, 2);
    await expect(board.getByText('Le vent')).toBeVisible();
    expect(await playing(board)).toBe(0);
    const play = strip('Le son au tableau').getByRole('button', { name: 'Lecture' });
    await play.click();
    await expect.poll(() => playing(board)).toBe(1);
    await expect.poll(() => placeOn(board)).toBeGreaterThan(1);
    expect(await playing(teacher)).toBe(0);
    await screenshotOfDisplay(displays.display, displays.projectorBox, 'lesson/sound-wall');
    await teacher.screenshot({ path: pictureFile('sound-console') });
    const second = await teacher.context().newPage();
    await second.goto(board.url());
    await expect(second.getByText('Le vent')).toBeVisible();
    expect(await playing(second)).toBe(0);
    await second.close();
    await teacher.keyboard.press('PageUp');
    await expect.poll(() => placeOn(board)).toBe(0);
  });
});
