import { expect, test, type Page } from '@playwright/test';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { pictureFile } from '#test/journey/output.ts';
import { answer, enterClass, launchLaptops, newLaptop, tapName } from '#test/journey/pupil.ts';
import { closeDialog, dialog, expectPage, startSession } from '#test/journey/teacher.ts';
import { openBoard, openConsole } from '../console-page.ts';
import { barriers } from '../for-everybody.ts';

/** Steps that are made in Ardoise: a timer, an activity, and the map to write on. */

test.use({ viewport: { width: 1366, height: 768 } });

let app: RunningApp;
test.afterEach(async () => {
  expect(await app.stop()).toBe(0);
});

const WALL = { width: 1920, height: 1080 };
const WALL_4K = { width: 3840, height: 2160 };

async function add(teacher: Page, name: string): Promise<void> {
  await teacher.getByRole('button', { name: 'Ajouter à la leçon' }).click();
  const menu = teacher.getByRole('dialog', { name: 'Ajouter à la leçon' });
  await menu.getByRole('button', { name, exact: true }).click();
}
async function look(page: Page, name: string): Promise<void> {
  expect.soft(await barriers(page), name).toEqual([]);
  await page.screenshot({ path: pictureFile(name), animations: 'disabled' });
}

test('a timer, an activity for the laptops, and the map of France', async ({ page, context }) => {
  test.setTimeout(240_000);
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openConsole(page, app);
  await expectPage(page, 1);
  const board = await openBoard(context, app);
  await board.setViewportSize(WALL);
  const steps = page.getByRole('navigation', { name: 'La leçon' });

  await test.step('a timer waits for the teacher and goes on over kill -9', async () => {
    await page.getByRole('button', { name: 'Ajouter à la leçon' }).click();
    await look(page, 'add-menu');
    await page.keyboard.press('Escape');
    await add(page, 'Minuteur');
    await expect(steps.getByRole('button', { name: 'Minuteur 5 min' })).toBeVisible();
    await page.keyboard.press('PageDown');
    await expectPage(page, 2);
    const wall = board.getByRole('region', { name: 'Minuteur' });
    await expect(wall.getByRole('img', { name: 'Il reste 5 min' })).toBeVisible();
    const strip = page.getByRole('region', { name: 'Le minuteur au tableau' });
    await expect(strip.getByText('Il démarre quand vous le dites.')).toBeVisible();
    await strip.getByRole('button', { name: 'Régler sur 10 min' }).click();
    await expect(wall.getByRole('img', { name: 'Il reste 10 min' })).toBeVisible();
    await strip.getByRole('button', { name: 'Démarrer' }).click();
    await look(page, 'timer-step-console');
    await look(board, 'timer-step-board');
    await page.keyboard.press('PageUp');
    await expectPage(page, 1);
    await app.kill();
    app = await startApp({ data: app.data, classPort: app.classPort });
    await page.goto(app.consoleUrl);
    await board.goto(`${app.origin}/board/`);
    // A key pressed before the console is connected goes nowhere.
    await expectPage(page, 1);
    await page.keyboard.press('PageDown');
    await expectPage(page, 2);
    await expect(strip.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect(wall.getByRole('img', { name: 'Il reste 10 min' })).toBeVisible();
    await expect
      .poll(() => wall.locator('[data-share]').getAttribute('data-share'))
      .not.toBe('1.000');
  });

  const strip = page.getByRole('region', { name: 'L’activité au tableau' });
  await test.step('an activity is prepared with the keyboard and shown to think about', async () => {
    await add(page, 'Activité');
    const form = dialog(page, 'Préparer une activité');
    await expect(form.getByRole('textbox', { name: 'La question' })).toBeFocused();
    await page.keyboard.type('Quelle est la capitale de la Lorraine ?');
    for (const town of ['Metz', 'Nancy', 'Épinal']) {
      await page.keyboard.press('Enter');
      await page.keyboard.type(town);
    }
    await form.getByRole('button', { name: 'A est la bonne réponse' }).click();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('PageDown');
    await expectPage(page, 3);
    await expect(board.getByText('Quelle est la capitale de la Lorraine ?')).toBeVisible();
    await expect(board.getByRole('listitem')).toHaveText(['AMetz', 'BNancy', 'CÉpinal']);
    await expect(
      strip.getByText('Commencez une séance pour la donner aux portables.'),
    ).toBeVisible();
    await look(page, 'activity-console');
    await look(board, 'activity-board');
  });

  await test.step('it is given to the laptops, and its results stand in it', async () => {
    const { code } = await startSession(page, { name: 'CM1', names: ['Léa', 'Tom'] });
    await closeDialog(page);
    const laptops = await launchLaptops();
    try {
      const laptop = await (await newLaptop(laptops)).newPage();
      await enterClass(laptop, app.classPort, code);
      await tapName(laptop, 'Léa');
      await page
        .getByRole('button', { name: /^(Tout admettre|Admettre)/ })
        .first()
        .click();
      await strip.getByRole('button', { name: 'Donner aux portables' }).click();
      await answer(laptop, 'Metz');
      await expect(strip.getByText('1 réponse')).toBeVisible();
      await strip.getByRole('button', { name: 'Montrer les résultats' }).click();
      await expect(board.getByRole('listitem').first()).toContainText('1');
      await expect(board.getByRole('img', { name: 'bonne réponse' })).toBeVisible();
      // The teacher sees on her stage what the class sees.
      await expect(page.getByRole('main').getByText('1', { exact: true })).toBeVisible();
      await look(board, 'activity-results-board');
      await look(page, 'activity-results-console');
      await strip.getByRole('button', { name: 'Cacher les résultats' }).click();
      await expect(board.getByRole('img', { name: 'bonne réponse' })).toHaveCount(0);
    } finally {
      await laptops.close();
    }
  });

  await test.step('the map of France', async () => {
    await add(page, 'Carte de France');
    await page.keyboard.press('PageDown');
    await expectPage(page, 4);
    await board.setViewportSize(WALL_4K);
    const inks = () =>
      board.getByRole('img', { name: 'Page de la leçon' }).evaluate((canvas: HTMLCanvasElement) => {
        const context = canvas.getContext('2d');
        if (!context) return { land: 0, dot: 0 };
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        const seen = (r: number, g: number, b: number) => {
          let count = 0;
          for (let at = 0; at < data.length; at += 4) {
            if (data[at] === r && data[at + 1] === g && data[at + 2] === b) count += 1;
          }
          return count / (data.length / 4);
        };
        return { land: seen(0xfd, 0xf5, 0xe1), dot: seen(0xc4, 0x49, 0x2f) };
      });
    await expect.poll(async () => (await inks()).land).toBeGreaterThan(0.15);
    const { land, dot } = await inks();
    expect(land).toBeLessThan(0.4);
    expect(dot).toBeGreaterThan(0.00005);
    await look(board, 'map-3840');
    await look(page, 'map-console');
  });
});
