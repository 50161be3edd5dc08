import { expect, test, type Page } from '@playwright/test';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { ROOT } from '#test/harness/start-app.ts';
import { openBoard, openConsole } from './console-page.ts';

/** The lesson's list of steps, as a teacher prepares it, and its papers on the board. */

test.use({ viewport: { width: 1366, height: 768 } });

let app: RunningApp;
test.beforeEach(async ({ page }) => {
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openConsole(page, app);
  await expect(step(page, 1)).toBeVisible();
});
test.afterEach(async () => {
  expect(await app.stop()).toBe(0);
});

const list = (page: Page) => page.getByRole('navigation', { name: 'La leçon' });
const step = (page: Page, place: number) =>
  list(page)
    .getByRole('listitem')
    .nth(place - 1)
    .getByRole('button')
    .first();

async function names(page: Page, amount: number): Promise<string[]> {
  const all = await list(page).getByRole('listitem').allInnerTexts();
  return all.slice(0, amount).map((text) => text.split('\n').at(-1)?.trim() ?? '');
}

async function choose(page: Page, place: number, item: string): Promise<void> {
  await list(page)
    .getByRole('listitem')
    .nth(place - 1)
    .hover();
  await page.getByRole('button', { name: `Actions de l’étape ${place}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function addPaper(page: Page, paper: string): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter à la leçon' }).click();
  await page.getByRole('dialog', { name: 'Ajouter à la leçon' }).getByText(paper).click();
}

test('steps are renamed, duplicated, moved and deleted from their menu, and all is undone', async ({
  page,
}) => {
  const first = (await names(page, 1))[0] ?? '';
  await choose(page, 2, 'Renommer');
  await page.getByRole('textbox', { name: 'Nom de l’étape' }).fill('Exercice 3');
  await page.keyboard.press('Enter');
  await expect.poll(() => names(page, 3)).toEqual([first, 'Exercice 3', 'Page 3']);
  await choose(page, 2, 'Dupliquer');
  await expect.poll(() => names(page, 4)).toEqual([first, 'Exercice 3', 'Exercice 3', 'Page 3']);
  await choose(page, 1, 'Descendre');
  await expect.poll(() => names(page, 3)).toEqual(['Exercice 3', first, 'Exercice 3']);
  await choose(page, 2, 'Monter');
  await expect.poll(() => names(page, 2)).toEqual([first, 'Exercice 3']);
  await list(page).getByRole('listitem').nth(1).hover();
  await page.getByRole('button', { name: 'Actions de l’étape 2' }).click();
  await page.screenshot({ path: `${ROOT}/test/output/run-list-menu.png` });
  await page.getByRole('menuitem', { name: 'Supprimer' }).click();
  await expect.poll(() => names(page, 3)).toEqual([first, 'Exercice 3', 'Page 3']);
  const toast = page.getByRole('region', { name: 'Messages' });
  await expect(toast.getByText('Étape supprimée')).toBeVisible();
  await toast.getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(() => names(page, 3)).toEqual([first, 'Exercice 3', 'Exercice 3']);
  for (let change = 0; change < 4; change += 1) await page.keyboard.press('Control+z');
  await expect.poll(() => names(page, 3)).toEqual([first, 'Page 2', 'Page 3']);
  await expect(list(page).getByRole('button', { name: 'Annuler' })).toBeDisabled();
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => names(page, 2)).toEqual([first, 'Exercice 3']);
  await list(page).getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(() => names(page, 2)).toEqual([first, 'Page 2']);
  await list(page).getByRole('button', { name: 'Rétablir' }).click();
  await expect.poll(() => names(page, 2)).toEqual([first, 'Exercice 3']);
});

test('a step is dragged to its place, or moved with Alt and the arrows', async ({ page }) => {
  const first = (await names(page, 1))[0] ?? '';
  const from = await step(page, 1).boundingBox();
  const to = await step(page, 2).boundingBox();
  if (!from || !to) throw new Error('no rows');
  await page.mouse.move(from.x + 60, from.y + 30);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 60, { steps: 4 });
  await page.mouse.move(to.x + 60, to.y + 60, { steps: 8 });
  await page.screenshot({ path: `${ROOT}/test/output/run-list-drag.png` });
  await page.mouse.up();
  await expect.poll(() => names(page, 3)).toEqual(['Page 2', first, 'Page 3']);
  // The click that ends the drag turns no page.
  await expect(page.getByText(/^page 2 sur/)).toBeVisible();
  await page.mouse.move(from.x + 60, from.y + 30);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 80, { steps: 8 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await names(page, 2)).toEqual(['Page 2', first]);
  await step(page, 2).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => names(page, 2)).toEqual([first, 'Page 2']);
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => names(page, 3)).toEqual(['Page 2', 'Page 3', first]);
  await expect(page.getByText(/^Étape déplacée : 3 sur/)).toBeAttached();
});

test('papers are added after the present page and drawn sharp on the board', async ({
  page,
  context,
}) => {
  const board = await openBoard(context, app);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Ajouter à la leçon' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ajouter à la leçon' });
  await page.screenshot({ path: `${ROOT}/test/output/run-list-add.png` });
  await dialog.getByText('Seyès').click();
  await expect.poll(async () => (await names(page, 2))[1]).toBe('Seyès');
  await addPaper(page, 'Portée de musique');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(page.getByText(/^page 3 sur/)).toBeVisible();
  await expect.poll(() => redInk(board)).toBe(true);
  await expect(page.getByRole('main', { name: 'Au tableau' }).getByText('Seyès')).toBeVisible();
  await board.screenshot({ path: `${ROOT}/test/output/board-seyes.png` });
  await page.screenshot({ path: `${ROOT}/test/output/run-list-papers.png` });
});

test('T takes out the slate, and puts it away', async ({ page, context }) => {
  const board = await openBoard(context, app);
  await page.bringToFront();
  const all = Number(await list(page).getByRole('listitem').first().getAttribute('aria-setsize'));
  await page.keyboard.press('t');
  await expect(page.getByText(`page 2 sur ${all + 1}`)).toBeVisible();
  await expect.poll(() => cornerOf(board)).toEqual([34, 49, 58]);
  await page.keyboard.press('t');
  await expect(page.getByText(`page 1 sur ${all + 1}`)).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByText(`page 2 sur ${all + 1}`)).toBeVisible();
});

/** Whether the Seyès margin stands on the wall: a red upright line. */
function redInk(board: Page): Promise<boolean> {
  return board.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return false;
    const { data } = context.getImageData(0, Math.round(canvas.height / 2) + 9, canvas.width, 1);
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] === 200 && data[at + 1] === 68 && data[at + 2] === 107) return true;
    }
    return false;
  });
}

function cornerOf(board: Page): Promise<number[]> {
  return board.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const pixel = canvas?.getContext('2d')?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1);
    return [...(pixel?.data ?? [])].slice(0, 3);
  });
}
