import { expect, test, type Browser, type Page } from '@playwright/test';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { missingPoppler } from '#test/harness/rendered-pdf.ts';
import { heading, launchLaptops, newLaptop, SCHOOL_NAME, tapName } from '#test/journey/pupil.ts';
import { closeDialog, dialog, readJoin, tile } from '#test/journey/teacher.ts';
import { openConsole } from '../console-page.ts';
import { look, printed } from './looking.ts';

/** The lot of laptops and how pupils come in, as a teacher does it before and during a session. */

test.use({ viewport: { width: 1366, height: 768 } });

let app: RunningApp;
let laptops: Browser;
test.beforeAll(async () => {
  laptops = await launchLaptops();
});
test.afterAll(() => laptops.close());
test.beforeEach(async () => {
  app = await startApp();
});
test.afterEach(async () => {
  for (const context of laptops.contexts()) await context.close();
  expect(await app.stop()).toBe(0);
});

/** A laptop whose sticker is typed: the class's address and its number. */
async function openSticker(number: number, code: string): Promise<Page> {
  const page = await (await newLaptop(laptops)).newPage();
  await page.goto(`http://${SCHOOL_NAME}:${app.classPort}/${number}`);
  await expect(heading(page)).toHaveText('Regarde le tableau et tape le code');
  for (const digit of code) await page.getByRole('button', { name: digit, exact: true }).click();
  return page;
}

async function newClass(page: Page, name: string, names: string): Promise<void> {
  await page.getByRole('button', { name: 'Commencer une séance' }).first().click();
  const editor = dialog(page, 'Nouvelle classe');
  await editor.getByRole('textbox', { name: 'Nom de la classe' }).fill(name);
  await editor.getByRole('textbox', { name: 'Prénoms' }).fill(names);
}

test('laptops get their numbers, and the teacher sees who is here, charged and missing', async ({
  page,
}) => {
  await openConsole(page, app);
  await newClass(page, 'CE2 A', 'Léa, Tom, Zoé');
  await dialog(page, 'Nouvelle classe').getByRole('button', { name: 'Enregistrer et' }).click();
  const { code } = await readJoin(page);
  await closeDialog(page);
  const [seven, twelve] = [await openSticker(7, code), await openSticker(12, code)];
  await expect(seven.getByText('Portable 07')).toBeVisible();
  await tapName(seven, 'Léa');
  expect(new URL(seven.url()).search).toBe('');
  await page.getByRole('button', { name: 'Les portables' }).click();
  const lot = dialog(page, 'Les portables de l’école');
  const row = (number: string) => lot.getByRole('listitem', { name: `Portable ${number} :` });
  await expect(row('07')).toHaveAccessibleName('Portable 07 : ici, Léa');
  await expect(row('12')).toHaveAccessibleName('Portable 12 : ici');
  // One touch, and by the keyboard as well.
  await lot.getByRole('button', { name: 'Portable 07 à charger' }).click();
  await lot.getByRole('button', { name: 'Portable 12 chargé' }).focus();
  await page.keyboard.press('Enter');
  await expect(lot.getByRole('button', { name: 'Portable 12 chargé' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(lot.getByText('À charger · 1')).toBeVisible();
  await look(page, 'console-lot', true);
  // Its sticker says 7 and 12 the other way round: the numbers change places.
  await row('12').getByRole('button', { name: 'Que faire de Portable 12' }).click();
  await page.getByRole('menuitem', { name: 'Changer le numéro ou le nom' }).click();
  await lot.getByRole('textbox', { name: 'Numéro' }).fill('7');
  await expect(lot.getByText('Le portable 07 prendra le numéro 12.')).toBeVisible();
  await lot.getByRole('textbox', { name: 'Nom (facultatif)' }).fill('Coque bleue');
  await page.keyboard.press('Enter');
  await expect(row('12')).toHaveAccessibleName('Portable 12 : ici, Léa');
  await expect(row('07').getByText('Coque bleue')).toBeVisible();
  await expect(twelve.getByText('Portable 07')).toBeVisible();
  await closeDialog(page);

  // Another session: one is back, the other is missing until it comes.
  await seven.close();
  await twelve.close();
  await page.getByRole('button', { name: /CE2 A ·/ }).click();
  await page.getByRole('button', { name: 'Fermer la séance' }).click();
  await dialog(page, 'Fermer la séance ?')
    .getByRole('button', { name: 'Fermer la séance' })
    .click();
  // Before it, the roll is called: a laptop whose sticker is opened is here.
  await page.getByRole('button', { name: 'Commencer une séance' }).first().click();
  await page.getByRole('button', { name: 'Les portables' }).click();
  await lot.getByRole('button', { name: 'Faire l’appel' }).click();
  await expect(row('07')).toHaveAccessibleName('Portable 07 : manque');
  const called = await (await newLaptop(laptops)).newPage();
  await called.goto(`http://${SCHOOL_NAME}:${app.classPort}/12`);
  await expect(heading(called)).toHaveText(/^Ça marche/);
  await expect(row('12')).toHaveAccessibleName('Portable 12 : ici');
  await look(page, 'console-lot-call');
  await lot.getByRole('button', { name: 'Terminer l’appel' }).click();
  await expect(row('07')).toHaveAccessibleName('Portable 07 : rangé');
  await closeDialog(page);
  await page.getByRole('button', { name: 'Commencer une séance' }).first().click();
  await page.getByRole('button', { name: 'Commencer avec CE2 A' }).click();
  const again = await readJoin(page);
  await closeDialog(page);
  await page.getByRole('button', { name: 'Les portables' }).click();
  await expect(row('07')).toHaveAccessibleName('Portable 07 : manque');
  const back = await openSticker(3, again.code);
  await expect(row('03')).toHaveAccessibleName('Portable 03 : ici');
  await lot.getByRole('radio', { name: 'Manquants · 2' }).check();
  await expect(lot.getByRole('listitem')).toHaveCount(2);
  await back.close();

  await lot.getByRole('button', { name: 'Étiquettes à imprimer' }).click();
  const labels = dialog(page, 'Étiquettes à imprimer');
  await labels.getByRole('textbox', { name: 'Au numéro' }).fill('26');
  await expect(labels.getByRole('button', { name: 'Imprimer 2 pages' })).toBeVisible();
  await expect(labels.getByText('Le code QR contient l’adresse d’aujourd’hui')).toBeVisible();
  await look(page, 'console-labels', true);
  if (missingPoppler === null) {
    const sheet = await printed(page, 'print-labels');
    expect([sheet.pages, sheet.millimetres]).toEqual([2, [210, 297]]);
    expect(sheet.words).toMatch(/:\d+\/26\b/);
    expect(sheet.words).not.toContain('Comment faire');
  }
});

test('a class comes in as its teacher has chosen; she seats, swaps, renames and adds', async ({
  page,
}) => {
  await openConsole(page, app);
  await newClass(page, 'CP', 'Léa, Tom, Léa, Max');
  const editor = dialog(page, 'Nouvelle classe');
  await expect(editor.getByText(/Deux fois le même prénom/)).toBeVisible();
  await editor.getByRole('textbox', { name: 'Initiale de Léa, place 3 dans la liste' }).fill('m');
  await expect(editor.getByText(/Deux fois le même prénom/)).toHaveCount(0);
  await look(page, 'console-initials');
  await editor.getByRole('button', { name: 'Enregistrer', exact: true }).click();

  await page.getByRole('button', { name: 'Comment entrent les élèves de CP' }).click();
  const entry = dialog(page, 'L’entrée des élèves · CP');
  await expect(entry.getByRole('listitem').filter({ hasText: 'Léa M.' })).toBeVisible();
  // Radio buttons: arrows choose.
  await entry.getByRole('radio', { name: 'Liste des prénoms' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(entry.getByRole('radio', { name: 'Prénom et trois images' })).toBeChecked();
  const hers = entry.getByRole('img', { name: /^Images de Tom : / });
  const before = await hers.getAttribute('aria-label');
  await entry.getByRole('button', { name: 'Donner d’autres images à Tom' }).click();
  await expect(hers).not.toHaveAttribute('aria-label', before ?? '');
  await entry.getByRole('button', { name: 'Max est gaucher ou gauchère' }).click();
  const letters = entry.getByRole('button', { name: 'Tom lit mieux en lettres OpenDyslexic' });
  await letters.click();
  await expect(letters).toHaveAttribute('aria-pressed', 'true');
  await look(page, 'console-sign-in', true);
  if (missingPoppler === null) {
    const cards = await printed(page, 'print-pictures');
    expect([cards.pages, cards.millimetres]).toEqual([1, [210, 297]]);
    expect(cards.words).toContain('Léa M.');
  }
  await entry.getByText('Liste des prénoms').click();
  await entry.getByRole('button', { name: 'Retour' }).click();
  await page.getByRole('button', { name: 'Commencer avec CP' }).click();
  const { code } = await readJoin(page);
  await closeDialog(page);

  const [one, two] = [await openSticker(1, code), await openSticker(2, code)];
  await tapName(one, 'Tom');
  await page.getByRole('button', { name: 'Admettre Tom' }).click();
  await expect(heading(one)).toHaveText(/C’est bon, Tom/);
  // Max cannot read: the teacher seats him with Léa M. at laptop 2.
  await tile(page, 'Portable 2', 'choisit un prénom').click();
  const seat = dialog(page, 'Portable 02');
  await seat.getByRole('combobox', { name: 'Élève' }).selectOption('Max');
  await seat.getByRole('combobox', { name: 'Avec' }).selectOption('Léa M.');
  await seat.getByRole('button', { name: 'Installer ici' }).click();
  const both = dialog(page, 'Max et Léa M.');
  await expect(heading(two)).toHaveText(/C’est bon, Max/);
  await look(page, 'console-seat', true);
  await both.getByRole('combobox', { name: 'Échanger avec' }).selectOption('Tom (au portable 01)');
  await both.getByRole('button', { name: 'Échanger les places' }).click();
  await expect(heading(two)).toHaveText(/C’est bon, Tom/);
  await expect(heading(one)).toHaveText(/C’est bon, Max/);
  const toms = dialog(page, 'Tom');
  await toms.getByRole('button', { name: 'Renommer Tom' }).click();
  await toms.getByRole('textbox', { name: 'Prénom' }).fill('Thomas');
  await page.keyboard.press('Enter');
  await expect(heading(two)).toHaveText(/C’est bon, Thomas/);
  await closeDialog(page);
  await expect(tile(page, 'Max', 'prêt, avec Léa M.')).toBeVisible();
  await expect(tile(page, 'Léa M.', 'prêt, avec Max')).toBeVisible();

  await page.getByRole('button', { name: 'Ajouter un élève' }).click();
  await dialog(page, 'Un élève arrive').getByRole('textbox', { name: 'Prénom' }).fill('Nina');
  await page.keyboard.press('Enter');
  await expect(tile(page, 'Nina', 'pas encore là')).toBeVisible();
  await tile(page, 'Thomas', 'prêt').click();
  await dialog(page, 'Thomas').getByRole('button', { name: 'Libérer ce portable' }).click();
  await expect(two.getByRole('button', { name: 'Nina', exact: true })).toBeVisible();
});
