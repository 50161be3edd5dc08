import { expect, test, type Browser, type Page } from '@playwright/test';
import { missingCorpus, LESSON_PDF } from '#test/harness/inputs.ts';
import { startCity, type RunningCity } from '#test/harness/start-city.ts';
import { screenshotOfDisplay } from '#test/rig/screenshot-of-display.ts';
import type { Host } from './host.ts';
import { pictureFile } from './output.ts';
import { expectDarkWall, expectPageOnWall, expectStillWall } from './projected.ts';
import { answer, enterClass, heading, newLaptop, tapName } from './pupil.ts';
import {
  askQuestion,
  closeDialog,
  dialog,
  openFile,
  sendQuestion,
  startSession,
  tile,
} from './teacher.ts';

/** One whole lesson, from an empty data folder to the city's receipt, on any host. */

const CLASS = {
  name: 'CM1 B',
  names: ['Adam', 'Aya', 'Camille', 'Chloé', 'Inès', 'Léa', 'Noé', 'Tom', 'Zoé'],
};
const QUESTION = {
  prompt: 'Combien font cinq huitièmes plus deux huitièmes ?',
  choices: ['7/16', '7/8', '10/8'],
  right: 'B',
};
const SCHOOL = '0570001S';

export interface Surroundings {
  host: Host;
  laptops: Browser;
  /** Where the city will be; nobody listens there yet. */
  cityPort: number;
}

export async function wholeLesson({ host, laptops, cityPort }: Surroundings): Promise<void> {
  if (missingCorpus !== null)
    console.warn(`our own lesson instead of a real one: ${missingCorpus}`);
  const pupils = await Promise.all(
    ['Léa', 'Tom', 'Zoé'].map(async (name) => {
      const context = await newLaptop(laptops);
      return { name, page: await context.newPage() };
    }),
  );
  const [lea, tom, zoe] = pupils;
  if (!lea || !tom || !zoe) throw new Error('three pupils are needed');

  await test.step('the app starts; a PDF becomes a lesson', async () => {
    await host.start();
    await expect(host.console().getByRole('heading', { level: 1 })).toBeVisible();
    await picture(host.console(), 'console-home');
    await openFile(host.console(), 'Ouvrir un PDF', LESSON_PDF);
    await expect(host.console().getByRole('navigation', { name: 'La leçon' })).toBeVisible();
  });

  await test.step('the second display shows page 1', async () => {
    await showBoard(host);
    await expect(host.console().getByRole('main').getByText('Au tableau')).toBeVisible();
    await expectPageOnWall(host, 1);
    await wall(host, 'board-page');
  });

  await test.step('next: by mouse, keyboard and clicker', async () => {
    await bottom(host).getByRole('button', { name: 'Suivant' }).click();
    await expectPageOnWall(host, 2);
    await host.console().keyboard.press('PageDown');
    await expectPageOnWall(host, 3);
    const board = await host.board();
    await board.keyboard.press('PageDown');
    await expectPageOnWall(host, 4);
    await board.keyboard.press('PageUp');
    await expectPageOnWall(host, 3);
  });

  await test.step('black, and back', async () => {
    await bottom(host).getByRole('button', { name: 'Noir' }).click();
    await expectDarkWall(host);
    await picture(host.console(), 'console-black');
    await host.console().keyboard.press('.');
    await expectPageOnWall(host, 3);
    await picture(host.console(), 'console-lesson');
  });

  const join = await test.step('a session, and how to join it on the board', async () => {
    const read = await startSession(host.console(), CLASS);
    expect(read.address).toMatch(new RegExp(`:${host.classPort}$`));
    await dialog(host.console(), 'Rejoindre la séance')
      .getByRole('button', { name: 'Montrer au tableau' })
      .click();
    const board = await host.board();
    await expect(board.getByText(read.address)).toBeVisible();
    for (const digit of read.code) {
      await expect(board.getByText(digit, { exact: true }).first()).toBeVisible();
    }
    await wall(host, 'board-join');
    await picture(host.console(), 'console-join');
    await closeDialog(host.console());
    return read;
  });

  await test.step('three laptops come in and are admitted', async () => {
    for (const { page, name } of pupils) {
      await enterClass(page, host.classPort, join.code);
      await expect(heading(page)).toHaveText('Qui es-tu ? Touche ton prénom.');
      if (name === 'Léa') await picture(page, 'student-choose');
      expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
      await tapName(page, name);
      await page.evaluate(() => Reflect.set(window, 'neverReloaded', true));
    }
    await picture(lea.page, 'student-waiting');
    await expect(host.console().getByText('3 élèves attendent')).toBeVisible();
    await picture(host.console(), 'console-waiting');
    await host.console().getByRole('button', { name: 'Tout admettre' }).click();
    for (const { page } of pupils) await expect(heading(page)).toContainText('C’est bon');
    await host.console().getByRole('button', { name: 'Retirer du tableau' }).click();
    await expectPageOnWall(host, 3);
  });

  await test.step('a question to everybody; two answer', async () => {
    await askQuestion(host.console(), QUESTION);
    await picture(host.console(), 'console-question');
    await sendQuestion(host.console());
    for (const { page, name } of pupils) {
      await expect(heading(page)).toHaveText(QUESTION.prompt);
      await expect(tile(host.console(), name, 'au travail')).toBeVisible();
    }
    await picture(lea.page, 'student-question');
    await answer(lea.page, '7/8');
    await answer(tom.page, '7/16');
    await expect(lea.page.getByText('Ta réponse est envoyée')).toBeVisible();
    await picture(lea.page, 'student-finished');
    await expect(tile(host.console(), 'Léa', 'a fini')).toBeVisible();
    await expect(tile(host.console(), 'Tom', 'a fini')).toBeVisible();
    await expect(tile(host.console(), 'Zoé', 'au travail')).toBeVisible();
    await expect(host.console().getByText('2 / 3', { exact: true })).toBeVisible();
    await picture(host.console(), 'console-answers');
  });

  await test.step('results on the board, without names', async () => {
    await host.console().getByRole('button', { name: 'Voir les réponses' }).click();
    const results = dialog(host.console(), 'Les réponses');
    const who = results.getByRole('region', { name: 'Qui a répondu quoi' });
    for (const { name } of pupils) await expect(who.getByText(name)).toBeVisible();
    await results.getByRole('button', { name: 'Montrer au tableau' }).click();
    await picture(host.console(), 'console-results');
    await closeDialog(host.console());
    await expectResultsOnBoard(host, 2);
    await wall(host, 'board-results');
  });

  await test.step('kill -9 in the middle: a pupil goes on working', async () => {
    await host.kill();
    await expect(zoe.page.getByText('On se reconnecte… ton travail est gardé.')).toBeVisible();
    await answer(zoe.page, '7/8');
    await expect(zoe.page.getByText('Ta réponse est gardée ici, envoi…')).toBeVisible();
    await picture(zoe.page, 'student-kept');
  });

  await test.step('started again: lesson, page, session and answers are back', async () => {
    await host.start();
    await expect(host.console().getByText(/^page 3 sur \d+$/)).toBeVisible();
    await expect(host.console().getByText('3 / 3', { exact: true })).toBeVisible();
    for (const { page, name } of pupils) {
      await expect(tile(host.console(), name, 'a fini')).toBeVisible();
      await expect(page.getByText('Ta réponse est envoyée')).toBeVisible();
      await expect(page.getByText('On se reconnecte… ton travail est gardé.')).toBeHidden();
      expect(await page.evaluate(() => Reflect.get(window, 'neverReloaded'))).toBe(true);
    }
    await showBoard(host);
    await expectResultsOnBoard(host, 3);
    await host.console().getByRole('button', { name: 'Retirer', exact: true }).click();
    await expectPageOnWall(host, 3);
    await picture(host.console(), 'console-resumed');
  });

  await test.step('self-check without the city: the report waits', async () => {
    await saveSettings(host.console(), `http://127.0.0.1:${cityPort}`);
    await host
      .console()
      .getByRole('button', { name: /^Matériel/ })
      .click();
    const equipment = dialog(host.console(), 'Le matériel');
    await equipment.getByRole('button', { name: 'Vérifier le matériel' }).click();
    const checks = equipment.getByRole('list', { name: 'Vérifications' });
    await expect(checks.getByRole('listitem').nth(6)).toBeVisible({ timeout: 60_000 });
    const outbox = equipment.getByRole('region', { name: 'Rapports à la mairie' });
    await expect(outbox.getByText('1 rapport attend l’envoi.')).toBeVisible();
    await expect(outbox.getByText('La mairie n’est pas joignable.')).toBeVisible();
    await picture(host.console(), 'console-equipment');
  });

  const city = await startCity({ port: cityPort, args: ['--name', 'Ville de Metz'] });
  try {
    await test.step('the city comes up: the report goes, the receipt is shown', () =>
      expectReceipt(host.console()));
    await test.step('the city’s page lists school, device and checks', () =>
      expectOnCityPage(laptops, city));
  } finally {
    await city.stop();
  }
}

function bottom(host: Host) {
  return host.console().getByRole('toolbar', { name: 'Commandes du tableau' });
}

async function showBoard(host: Host): Promise<void> {
  const show = host
    .console()
    .getByRole('main')
    .getByRole('button', { name: 'Afficher au tableau' });
  await show.click();
  await expect(show).toBeHidden();
}

async function expectResultsOnBoard(host: Host, answers: number): Promise<void> {
  const board = await host.board();
  await expect(board.getByText(QUESTION.prompt)).toBeVisible();
  await expect(board.getByText(`${answers} réponses`, { exact: true })).toBeVisible();
  for (const name of CLASS.names) await expect(board.getByText(name)).toHaveCount(0);
}

async function saveSettings(teacher: Page, cityUrl: string): Promise<void> {
  await teacher.getByRole('button', { name: 'Réglages' }).click();
  const settings = dialog(teacher, 'Réglages');
  await settings.getByRole('textbox', { name: 'Identifiant de l’école' }).fill(SCHOOL);
  await settings.getByRole('textbox', { name: 'Salle' }).fill('C12');
  await settings.getByRole('textbox', { name: 'Adresse de la mairie' }).fill(cityUrl);
  await settings.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(settings).toHaveCount(0);
}

/** By itself after a while, or at once by the button: whichever comes first. */
async function expectReceipt(teacher: Page): Promise<void> {
  const outbox = teacher.getByRole('region', { name: 'Rapports à la mairie' });
  const receipt = outbox.getByText(/^Reçu par Ville de Metz aujourd’hui à/);
  await outbox.getByRole('button', { name: 'Envoyer maintenant' }).click();
  await expect(receipt).toBeVisible();
  await expect(outbox.getByText('Aucun rapport en attente.')).toBeVisible();
  await receipt.scrollIntoViewIfNeeded();
  await picture(teacher, 'console-receipt');
}

async function expectOnCityPage(laptops: Browser, city: RunningCity): Promise<void> {
  const context = await newLaptop(laptops);
  const page = await context.newPage();
  await page.goto(city.url);
  await expect(page.getByText('Ville de Metz')).toBeVisible();
  await picture(page, 'city-overview');
  const views = page.getByRole('navigation', { name: 'Vues' });
  await views.getByRole('link', { name: 'Écoles' }).click();
  await expect(page.getByRole('row').filter({ hasText: SCHOOL })).toHaveCount(1);
  await picture(page, 'city-schools');
  await views.getByRole('link', { name: 'Appareils' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'C12' })).toHaveCount(1);
  await picture(page, 'city-devices');
  await views.getByRole('link', { name: 'À traiter' }).click();
  await page.getByRole('combobox', { name: 'Verdict' }).selectOption('all');
  await expect(page.getByRole('row').filter({ hasText: 'C12' }).nth(6)).toBeVisible();
  await picture(page, 'city-checks');
  await context.close();
}

async function picture(page: Page, name: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => [...document.images].every(({ complete }) => complete)))
    .toBe(true);
  await page.screenshot({ path: pictureFile(name), animations: 'disabled' });
}

/** What the class sees: the projector's own pixels. */
async function wall(host: Host, name: string): Promise<void> {
  await expectStillWall(host);
  await screenshotOfDisplay(host.projector.display, host.projector.box, `lesson/${name}`);
}
