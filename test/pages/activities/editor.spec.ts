import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import type { Item } from '#protocol/activity/item.ts';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { openLaptop, openTeacherPage, tokenOf } from '#test/harness/wire-page.ts';
import { pictureFile } from '#test/journey/output.ts';
import { closeDialog, expectPage, startSession } from '#test/journey/teacher.ts';
import { openConsole } from '../console-page.ts';
import { barriers } from '../for-everybody.ts';
import { addActivity, addItem, givePicture, picturePng, typeOn } from './writing.ts';
import { WITH_MICROPHONE } from '../microphone.ts';

/** An activity of every kind is written by hand, kept, changed, and reaches a laptop. */

test.use(WITH_MICROPHONE);

let app: RunningApp;
test.afterEach(async () => {
  expect(await app.stop()).toBe(0);
});

async function look(page: Page, name: string): Promise<void> {
  expect.soft(await barriers(page), name).toEqual([]);
  await picture(page, name);
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: pictureFile(name), animations: 'disabled' });
}

test('an activity of every kind, by keyboard and mouse, from the draft to a laptop', async ({
  page,
}) => {
  test.setTimeout(240_000);
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openConsole(page, app);
  await expectPage(page, 1);
  const form = await addActivity(page);
  const middle = (name: string) => form.getByRole('textbox', { name, exact: true });
  const items = form.getByRole('region', { name: 'Les questions' }).getByRole('listitem');

  await test.step('choice: the question, Enter, the answers, Alt+Enter for the right one', async () => {
    await typeOn(page, ['Quelle est la capitale de la Lorraine ?', 'Metz']);
    await page.keyboard.press('Alt+Enter');
    await page.keyboard.press('Enter');
    await typeOn(page, ['Nancy', 'Épinal', 'Verdun', 'Bar-le-Duc']);
    await expect(middle('Réponse E')).toHaveValue('Bar-le-Duc');
    await expect(form.getByRole('button', { name: 'A est la bonne réponse' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await look(page, 'activity-editor-choice');
  });

  await test.step('a sound is recorded, listened to, and recorded again', async () => {
    await form.getByRole('button', { name: 'Enregistrer un son : La question' }).click();
    const stop = form.getByRole('button', {
      name: 'Arrêter l’enregistrement : La question',
    });
    await expect(form.getByRole('timer')).toBeVisible();
    await stop.click();
    const listen = form.getByRole('button', { name: 'Écouter : La question' });
    await expect(listen).toBeVisible();
    const heard = page.waitForRequest((request) => request.url().includes('/blobs/'));
    await listen.click();
    await heard;
    await form.getByRole('button', { name: 'Enregistrer de nouveau : La question' }).click();
    await stop.click();
    await expect(listen).toBeVisible();
  });

  await test.step('all that is typed goes on with Enter', async () => {
    await addItem(form, 'Vrai ou faux');
    await page.keyboard.insertText('La Moselle coule à Metz.');
    await form.getByRole('button', { name: 'A est la bonne réponse' }).click();
    await addItem(form, 'Réponse courte');
    await typeOn(page, ['Comment s’appelle le petit du cheval ?', 'poulain', 'le poulain']);
    await addItem(form, 'Nombre');
    await typeOn(page, ['Combien mesure la table ?', '1,2', 'm', '0,1']);
    await addItem(form, 'Remettre en ordre');
    await typeOn(page, [
      'Range du plus petit au plus grand.',
      'souris',
      'chat',
      'vache',
      'baleine',
    ]);
    await picture(page, 'activity-editor-order');
    await addItem(form, 'Relier');
    await typeOn(page, ['Relie.', '2', 'deux', '3', 'trois']);
    await picture(page, 'activity-editor-match');
    await addItem(form, 'Trier');
    await typeOn(page, ['Trie.', 'Animal', 'chat', 'chien']);
    await middle('Boîte 2').click();
    await typeOn(page, ['Plante', 'chêne']);
    await picture(page, 'activity-editor-sort');
  });

  await test.step('a word that is pressed becomes a gap', async () => {
    await addItem(form, 'Texte à trous');
    await typeOn(page, ['Complète.', 'Le chat dort sur le lit.']);
    await form.getByRole('button', { name: 'Faire un trou de « chat »' }).click();
    await form.getByRole('button', { name: 'Faire un trou de « lit »' }).click();
    await expect(middle('Le texte')).toHaveValue('Le [chat] dort sur le [lit].');
    await form.getByRole('button', { name: 'Remettre « lit »' }).click();
    await expect(middle('Le texte')).toHaveValue('Le [chat] dort sur le lit.');
    await middle('Mots en trop').fill('chien, souris');
    await look(page, 'activity-editor-gaps');
  });

  await test.step('labels are placed by a press on the picture, and by the keyboard', async () => {
    await addItem(form, 'Légendes');
    await page.keyboard.insertText('Place les mots.');
    const pick = form.getByRole('button', {
      name: /Choisir l’image à légender/,
    });
    await givePicture(page, pick, await picturePng(page, '#2f6fb0'));
    const image = form.getByRole('img', { name: 'L’image à légender' });
    await image.click({ position: { x: 80, y: 60 } });
    await expect(middle('Légende 1')).toBeFocused();
    await page.keyboard.insertText('ciel');
    await form.getByRole('button', { name: 'Ajouter une légende au milieu' }).click();
    await expect(middle('Légende 2')).toBeFocused();
    await page.keyboard.insertText('nuage');
    await form.getByRole('button', { name: /^Point de la légende 2/ }).focus();
    await page.keyboard.press('ArrowRight');
    await look(page, 'activity-editor-labels');
  });

  await test.step('drawing, writing, poll, page, link', async () => {
    await addItem(form, 'Dessin');
    await page.keyboard.insertText('Dessine un renard.');
    await form.getByRole('button', { name: 'Seyès' }).click();
    await picture(page, 'activity-editor-drawing');
    await addItem(form, 'Écriture libre');
    await page.keyboard.insertText('Raconte ta journée.');
    await form.getByRole('button', { name: 'Une ligne de plus' }).click();
    await expect(form.getByText('6 lignes')).toBeVisible();
    await addItem(form, 'Sondage');
    await page.keyboard.insertText('Un mot pour l’automne ?');
    await form.getByRole('radio', { name: 'Des mots (nuage)' }).check();
    await addItem(form, 'Page Lire');
    await page.keyboard.insertText('Lis cette page.');
    await form.getByRole('button', { name: 'Prendre la page au tableau' }).click();
    await expect(form.getByRole('img', { name: 'La page que l’élève reçoit' })).toBeVisible();
    await picture(page, 'activity-editor-page');
    await form.getByRole('button', { name: 'Ajouter une question' }).click();
    await look(page, 'activity-editor-kinds');
    await form.getByRole('button', { name: 'Retour à la question' }).click();
    await addItem(form, 'Page web');
    await page.keyboard.insertText('Va voir.');
  });

  await test.step('what is missing is said, in the place where it is missing', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(form.getByRole('alert')).toContainText('Cette adresse n’en est pas une');
    await middle('Adresse de la page').fill('fr.vikidia.org/wiki/Renard');
    await expect(items).toHaveCount(14);
  });

  await test.step('questions are moved, duplicated, removed, and that is taken back', async () => {
    const last = form.getByRole('button', { name: /^Question 14, Page web/ });
    await last.focus();
    await page.keyboard.press('Alt+ArrowUp');
    const moved = form.getByRole('button', { name: /^Question 13, Page web/ });
    await expect(moved).toBeFocused();
    await form.getByRole('button', { name: 'Dupliquer la question' }).click();
    await expect(items).toHaveCount(15);
    await form.getByRole('button', { name: 'Supprimer la question' }).click();
    await expect(items).toHaveCount(14);
    const list = form.getByRole('region', { name: 'Les questions' });
    await list.getByRole('button', { name: 'Annuler' }).click();
    await expect(items).toHaveCount(15);
    await list.getByRole('button', { name: 'Rétablir' }).click();
    await expect(items).toHaveCount(14);
  });

  await test.step('an explanation, attempts, shuffling and time are chosen', async () => {
    const options = form.getByRole('region', {
      name: 'Réglages de l’activité',
    });
    await options.getByRole('textbox', { name: 'Titre' }).fill('Tout sur la Lorraine');
    await options.getByRole('radio', { name: 'Expliquer' }).check();
    await options.getByRole('radio', { name: 'Libre' }).check();
    await options.getByRole('switch', { name: /Mélanger les réponses/ }).check();
    await options.getByRole('switch', { name: /Limite de temps/ }).check();
    await form.getByRole('button', { name: /^Question 1, / }).click();
    await middle('Explication').fill('Metz est au bord de la Moselle.');
  });

  await test.step('leaving loses nothing, not even when the power is cut', async () => {
    const kept = page.waitForResponse(
      (response) => response.url().includes('/activity-drafts/') && response.status() === 204,
    );
    await page.keyboard.press('Escape');
    await kept;
    await expect(page.getByText(/^Brouillon gardé/)).toBeVisible();
    await app.kill();
    app = await startApp({ data: app.data, classPort: app.classPort });
    await page.goto(app.consoleUrl);
    await expectPage(page, 1);
    await addActivity(page);
    await expect(form.getByText('Voici votre brouillon')).toBeVisible();
    await expect(items).toHaveCount(14);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  const steps = page.getByRole('navigation', { name: 'La leçon' });
  await test.step('it is a step of the lesson, and is changed from there', async () => {
    await steps.getByRole('button', { name: 'Activité : Tout sur la Lorraine' }).click();
    await steps.getByRole('button', { name: 'Actions de l’étape 2' }).click();
    await page.getByRole('menuitem', { name: 'Modifier' }).click();
    const title = form.getByRole('textbox', { name: 'Titre' });
    await expect(title).toHaveValue('Tout sur la Lorraine');
    await expect(form.getByText('Voici votre brouillon')).toHaveCount(0);
    await title.fill('La Lorraine');
    await page.keyboard.press('Control+Enter');
    await expect(steps.getByRole('button', { name: 'Activité : La Lorraine' })).toBeVisible();
  });

  await test.step('a laptop gets all of it; its media come first', async () => {
    const { code } = await startSession(page, {
      name: 'CM1',
      names: ['Léa', 'Tom'],
    });
    await closeDialog(page);
    const teacher = await openTeacherPage(app, 'console');
    const laptop = await openLaptop(app, { token: tokenOf(1), code });
    const pupils = teacher.view().session?.session.class.pupils ?? [];
    await laptop.send({ type: 'laptop/choose-pupil', pupil: pupils[0]?.id });
    await page
      .getByRole('button', { name: /^(Tout admettre|Admettre)/ })
      .first()
      .click();
    const strip = page.getByRole('region', { name: 'L’activité au tableau' });
    await strip.getByRole('button', { name: 'Donner aux portables' }).click();
    await expect(strip.getByText('0 portables sur 1 sont prêts')).toBeVisible();
    const { fetch: wanted = {} } = await laptop.until((view) => view.fetch !== undefined);
    const [handout = ''] = Object.keys(wanted);
    expect((wanted[handout] ?? []).map(({ kind }) => kind).sort()).toEqual([
      'file',
      'file',
      'page',
    ]);
    await laptop.send({ type: 'laptop/ready', handout });
    await expect(strip.getByText('1 portable sur 1 est prêt')).toBeVisible();
    await look(page, 'handing-out-ready');
    await strip.getByRole('button', { name: 'Commencer' }).click();
    const view = await laptop.until(({ screen }) => screen.kind === 'working');
    if (view.screen.kind !== 'working') throw new Error('nothing to work on');
    const { activity } = view.screen;
    expect(activity).toMatchObject({
      title: 'La Lorraine',
      feedback: 'explanation',
      attempts: null,
      seconds: 600,
    });
    const kinds: Item['kind'][] = [
      'choice',
      'choice',
      'short-text',
      'number',
      'order',
      'match',
      'sort',
      'gaps',
      'labels',
      'drawing',
      'writing',
      'poll',
      'page',
      'link',
    ];
    expect(activity.items.map(({ kind }) => kind).sort()).toEqual(kinds.sort().filter(Boolean));
    laptop.close();
    teacher.close();
  });

  await test.step('the saved lesson carries its pictures and sounds', async () => {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'La leçon : enregistrer, fermer' }).click();
    await page.getByRole('menuitem', { name: 'Enregistrer une copie' }).click();
    const file = await (await saved).path();
    const blobs = await blobsIn(file);
    // The document, the recorded sound and the picture with its labels.
    expect(blobs).toHaveLength(3);
  });

  await test.step('on bigger screens', async () => {
    await steps.getByRole('button', { name: 'Actions de l’étape 2' }).click();
    await page.getByRole('menuitem', { name: 'Modifier' }).click();
    await expect(form).toBeVisible();
    for (const [width, height] of [
      [1920, 1080],
      [3840, 2160],
    ] as const) {
      await page.setViewportSize({ width, height });
      await picture(page, `activity-editor-${width}`);
    }
  });
});

/** The blobs in a zip whose entries are stored: their names stand in it as they are. */
async function blobsIn(file: string): Promise<string[]> {
  const text = (await readFile(file)).toString('latin1');
  return [...new Set([...text.matchAll(/blobs\/[0-9a-f]{64}/g)].map(([name]) => name))];
}
