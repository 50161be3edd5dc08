import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { barriers } from '../for-everybody.ts';
import { KAHOOT_ROWS, xlsxFile } from '#test/fixtures/zip-files.ts';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import { startApp, temporaryFolder, type RunningApp } from '#test/harness/start-app.ts';
import { pictureFile } from '#test/journey/output.ts';
import { answer, enterClass, launchLaptops, newLaptop, tapName } from '#test/journey/pupil.ts';
import { closeDialog, dialog, expectPage, openFile, startSession } from '#test/journey/teacher.ts';
import { openConsole } from '../console-page.ts';

/** Questions that teachers bring from Moodle, Kahoot and spreadsheets. */

test.use({ viewport: { width: 1366, height: 768 } });

let app: RunningApp;
test.afterEach(async () => {
  expect(await app.stop()).toBe(0);
});

const GIFT = [
  '// Tables, exporté de Moodle',
  '$CATEGORY: $course$/top/Calcul mental',
  '',
  '::Q1::Combien font 7 × 8 ? {=56#7 × 8 = 56, par cœur ! ~54 ~63}',
  '',
  'À 8:30, que fait-on ? {=On entre en classe ~On dort}',
  '',
  'Combien mesure la règle ? {#3,5:0,1}',
  '',
  '[html]<p>Le <b>carré</b> a quatre côtés.<img src\\="@@PLUGINFILE@@/carre.png"></p> {VRAI}',
  '',
  'Relie. {',
  '  =2 × 3 -> 6',
  '  =2 × 4 -> 8',
  '}',
  '',
  'Sans fin {=a ~b',
  '',
  '$CATEGORY: $course$/top/Écriture',
  '',
  'Raconte ta journée. {}',
].join('\r\n');

function file(name: string, content: string | Uint8Array): string {
  const made = path.join(temporaryFolder(), name);
  writeFileSync(made, content);
  return made;
}

async function look(page: Page, name: string): Promise<void> {
  expect.soft(await barriers(page), name).toEqual([]);
  await page.screenshot({ path: pictureFile(name), animations: 'disabled' });
}

test('questions from Moodle are read, told line by line, and given to the class', async ({
  page,
}) => {
  test.setTimeout(300_000);
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openConsole(page, app);
  await expectPage(page, 1);
  const steps = page.getByRole('navigation', { name: 'La leçon' });

  await test.step('the report is read before anything is added', async () => {
    await page.getByRole('button', { name: 'Ajouter à la leçon' }).click();
    await openFile(page, 'Ajouter des fichiers…', file('tables.gift', `\ufeff${GIFT}`));
    const report = dialog(page, 'Ce que contient « tables.gift »');
    await expect(report).toContainText('Questions Moodle (GIFT) : 6 questions, 2 activités');
    const becomes = report.getByRole('region', { name: 'Ce qui entrera dans la leçon' });
    await expect(becomes.getByRole('listitem')).toHaveText([
      /Calcul mental.*5 questions/,
      /Écriture.*1 question/,
    ]);
    const lines = report.getByRole('list', { name: 'Ligne par ligne' }).getByRole('listitem');
    await expect(lines).toHaveText([
      /Ligne 4.*Le signe « = » a été lu comme du texte/,
      /Ligne 6.*Le signe « : » a été lu comme du texte/,
      /Ligne 8.*virgule/,
      /Ligne 10.*Une image ou un son manque/,
      /Ligne 17.*L’accolade « } » qui ferme les réponses manque.*Laissée de côté/,
    ]);
    await look(page, 'formats-report');
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.screenshot({ path: pictureFile('formats-report-1920') });
    await page.setViewportSize({ width: 1366, height: 768 });
    await report.getByRole('radio', { name: 'Tout', exact: true }).check();
    await expect(lines).toHaveCount(9);
    await report.getByRole('button', { name: 'Ne rien ajouter' }).click();
    await expect(steps.getByRole('button', { name: /Calcul mental|Combien font/ })).toHaveCount(0);
  });

  await test.step('with the keyboard: Enter adds it, and it can be undone', async () => {
    await page.getByRole('button', { name: 'Ajouter à la leçon' }).click();
    await openFile(page, 'Ajouter des fichiers…', file('tables.gift', GIFT));
    const add = dialog(page, /tables.gift/).getByRole('button', { name: 'Ajouter à la leçon' });
    await expect(add).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('page 1 sur 12')).toBeVisible();
  });

  await test.step('an activity is given to a laptop', async () => {
    await page.keyboard.press('End');
    await expectPage(page, 12);
    await page.keyboard.press('PageUp');
    await expectPage(page, 11);
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
      await page.getByRole('button', { name: 'Donner aux portables' }).click();
      await expect(laptop.getByText('Combien font 7 × 8 ?')).toBeVisible();
      await answer(laptop, '56');
      await expect(page.getByText('1 réponse', { exact: true })).toBeVisible();
    } finally {
      await laptops.close();
    }
  });
});

test('a quiz from Kahoot becomes a lesson of its own; a list of names is no quiz', async ({
  page,
}) => {
  app = await startApp({ args: ['--open', file('quiz.xlsx', xlsxFile(KAHOOT_ROWS))] });
  await openConsole(page, app);
  const report = dialog(page, 'Ce que contient « quiz.xlsx »');
  await expect(report).toContainText('Tableau Excel : 2 questions, 1 activité');
  await expect(report).toContainText('Il faut au moins deux réponses.');
  await expect(report).toContainText('un temps pour l’activité : 50 secondes');
  await look(page, 'formats-report-xlsx');
  await report.getByRole('button', { name: 'En faire une leçon' }).click();
  await expectPage(page, 1);
  await expect(page.getByRole('heading', { name: 'quiz' })).toBeVisible();

  await test.step('what was brought in goes out for Moodle, and comes back', async () => {
    await page.getByRole('button', { name: 'La leçon : enregistrer, fermer' }).click();
    await page.getByRole('menuitem', { name: 'Exporter les activités…' }).click();
    const out = dialog(page, 'Exporter les activités');
    await expect(out.getByText('2 prises')).toBeVisible();
    await look(page, 'formats-export');
    const started = page.waitForEvent('download');
    await out.getByRole('button', { name: 'Télécharger pour Moodle (GIFT)' }).click();
    const download = await started;
    expect(download.suggestedFilename()).toBe('quiz.gift');
    const saved = path.join(temporaryFolder(), 'retour.gift');
    await download.saveAs(saved);
    await out.getByRole('button', { name: 'Fermer', exact: true }).last().click();
    await page.getByRole('button', { name: 'Ajouter à la leçon' }).click();
    await openFile(page, 'Ajouter des fichiers…', saved);
    const back = dialog(page, 'Ce que contient « retour.gift »');
    await expect(back).toContainText('Questions Moodle (GIFT) : 2 questions, 1 activité');
    await back.getByRole('button', { name: 'Ne rien ajouter' }).click();
  });

  await test.step('by drop', async () => {
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['nom;classe\nLéa;CM1\n'], 'liste.csv', { type: 'text/csv' }));
      return transfer;
    });
    const stage = page.getByRole('main', { name: 'Au tableau' });
    await stage.dispatchEvent('dragenter', { dataTransfer: dropped });
    await stage.dispatchEvent('drop', { dataTransfer: dropped });
    const refusal = dialog(page, '« liste.csv » n’a pas pu être ouvert');
    await expect(refusal).toContainText('Ce tableau n’a pas de colonnes « Question »');
    await refusal.getByRole('button', { name: 'J’ai compris' }).click();
  });
});
