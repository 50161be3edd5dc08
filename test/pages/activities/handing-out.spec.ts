import { expect, test, type Locator, type Page } from '@playwright/test';
import type { LaptopView } from '#protocol/views.ts';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { openLaptop, tokenOf, type WirePage } from '#test/harness/wire-page.ts';
import { pictureFile } from '#test/journey/output.ts';
import { closeDialog, dialog, expectPage, startSession } from '#test/journey/teacher.ts';
import { openConsole } from '../console-page.ts';
import { barriers } from '../for-everybody.ts';
import { addActivity, givePicture, picturePng, typeOn } from './writing.ts';

/** Work for all, for groups, for one pupil, as a plan; groups by hand and from the draw. */

test.use({ viewport: { width: 1366, height: 768 } });

const NAMES = ['Adam', 'Aya', 'Chloé', 'Emma', 'Inès', 'Jules', 'Léa', 'Tom'];

let app: RunningApp;
test.afterEach(async () => {
  expect(await app.stop()).toBe(0);
});

async function look(page: Page, name: string): Promise<void> {
  expect.soft(await barriers(page), name).toEqual([]);
  await page.screenshot({ path: pictureFile(name), animations: 'disabled' });
}

/** A question with two answers, added to the lesson after the present step. */
async function prepare(teacher: Page, question: string): Promise<void> {
  const form = await addActivity(teacher);
  await typeOn(teacher, [question, 'oui', 'non']);
  await teacher.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
}

/** As a hand does it: in several moves. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [a, b] = [await from.boundingBox(), await to.boundingBox()];
  if (!a || !b) throw new Error('nothing to drag');
  await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move(b.x + b.width / 2, b.y + b.height - 20, { steps: 6 });
  await page.mouse.up();
}

/** What is on a laptop's desk: the title of its activity or of its plan. */
function onDesk({ screen }: LaptopView): string | null {
  if (screen.kind === 'plan') return screen.plan.title;
  return screen.kind === 'working' ? screen.activity.title : null;
}

function shows(laptop: WirePage<LaptopView>, title: string | null) {
  return laptop.until((view) => onDesk(view) === title);
}

test('groups, differentiated work, a plan, and media that come first', async ({ page }) => {
  test.setTimeout(240_000);
  app = await startApp({ args: ['--open', DEMO_PDF] });
  await openConsole(page, app);
  await expectPage(page, 1);
  await prepare(page, 'Pour les chênes');
  await prepare(page, 'Pour tous');
  await prepare(page, 'Pour les bouleaux');
  const { code } = await startSession(page, { name: 'CM1', names: NAMES });
  await closeDialog(page);

  const laptops = new Map<string, WirePage<LaptopView>>();
  for (const [place, name] of NAMES.slice(0, 7).entries()) {
    const laptop = await openLaptop(app, { token: tokenOf(place + 1), code });
    const { screen } = await laptop.until((view) => view.screen.kind === 'choosing');
    const pupils = screen.kind === 'choosing' ? screen.pupils : [];
    const pupil = pupils.find((one) => one.name === name);
    await laptop.send({ type: 'laptop/choose-pupil', pupil: pupil?.id });
    laptops.set(name, laptop);
  }
  const of = (name: string): WirePage<LaptopView> => {
    const laptop = laptops.get(name);
    if (!laptop) throw new Error(`no laptop of ${name}`);
    return laptop;
  };
  await page.getByRole('button', { name: 'Tout admettre' }).click();
  for (const laptop of laptops.values()) {
    await laptop.until(({ screen }) => screen.kind === 'ready');
  }

  const actions = page.getByRole('group', { name: 'Pour la classe' });
  const groups = dialog(page, 'Les groupes');
  const group = (name: string): Locator => groups.getByRole('region', { name, exact: true });
  const move = async (pupil: string, to: string) => {
    await groups.getByRole('button', { name: `Déplacer ${pupil}` }).press('Enter');
    await groups.getByRole('menuitem', { name: to }).press('Enter');
  };
  await test.step('groups are made by keyboard, mouse and name', async () => {
    await actions.getByRole('button', { name: 'Groupes' }).click();
    await expect(groups.getByText('Aucun groupe pour l’instant')).toBeVisible();
    await groups.getByRole('button', { name: 'Nouveau groupe' }).click();
    await expect(group('Groupe 1')).toBeVisible();
    await groups.getByRole('button', { name: 'Nouveau groupe' }).click();
    const name = group('Groupe 1').getByRole('textbox', { name: 'Nom du groupe' });
    await name.fill('Chênes');
    await name.press('Enter');
    await group('Groupe 2').getByRole('textbox', { name: 'Nom du groupe' }).fill('Bouleaux');
    await page.keyboard.press('Tab');
    await move('Adam', 'Vers Chênes');
    await move('Aya', 'Vers Chênes');
    await move('Léa', 'Vers Chênes');
    await drag(page, groups.getByRole('button', { name: 'Déplacer Léa' }), group('Bouleaux'));
    await expect(group('Bouleaux').getByRole('button', { name: 'Déplacer Léa' })).toBeVisible();
    await drag(page, groups.getByRole('button', { name: 'Déplacer Tom' }), group('Bouleaux'));
    const green = group('Bouleaux').getByRole('radio', { name: 'vert' });
    // It shows what the app has kept.
    await green.click();
    await expect(green).toBeChecked();
    await look(page, 'groups');
    await closeDialog(page);
  });

  const giving = dialog(page, 'Donner du travail aux portables');
  await test.step('each group gets its own work at once, the others nothing', async () => {
    await actions.getByRole('button', { name: 'Donner' }).click();
    await giving.getByRole('radio', { name: 'Un travail par groupe' }).check();
    await giving
      .getByRole('combobox', { name: 'Travail du groupe Chênes' })
      .selectOption('Pour les chênes');
    await giving
      .getByRole('combobox', { name: 'Travail du groupe Bouleaux' })
      .selectOption('Pour les bouleaux');
    // Tom has no laptop yet.
    await expect(giving.getByText('1 élève n’a pas de portable ici')).toBeVisible();
    await look(page, 'handing-out-by-group');
    await giving.getByRole('button', { name: 'Donner', exact: true }).click();
    await expect(giving).toHaveCount(0);
    await shows(of('Adam'), 'Pour les chênes');
    await shows(of('Aya'), 'Pour les chênes');
    await shows(of('Léa'), 'Pour les bouleaux');
    expect(onDesk(of('Emma').view())).toBeNull();
  });

  await test.step('a laptop that comes later gets what waited for it', async () => {
    const late = await openLaptop(app, { token: tokenOf(8), code });
    const { screen } = await late.until((view) => view.screen.kind === 'choosing');
    const tom = screen.kind === 'choosing' ? screen.pupils.find((p) => p.name === 'Tom') : null;
    await late.send({ type: 'laptop/choose-pupil', pupil: tom?.id });
    laptops.set('Tom', late);
    await page.getByRole('button', { name: 'Tout admettre' }).click();
    await shows(late, 'Pour les bouleaux');
  });

  const work = page.getByRole('region', { name: 'Le travail donné' });
  const out = dialog(page, 'Le travail en cours');
  await test.step('what is out is listed with who has it, and is closed', async () => {
    await work.getByRole('button', { name: '2 travaux en cours' }).click();
    await expect(out.getByRole('listitem')).toHaveCount(2);
    await expect(out.getByRole('listitem').filter({ hasText: 'Chênes' })).toContainText(
      'Adam, Aya',
    );
    await look(page, 'handed-out');
    await out.getByRole('button', { name: 'Fermer « Pour les chênes »' }).click();
    await expect(out.getByRole('listitem')).toHaveCount(1);
    await closeDialog(page);
    await shows(of('Adam'), null);
  });

  await test.step('a plan for some pupils, in a fixed order', async () => {
    await actions.getByRole('button', { name: 'Donner' }).click();
    await giving.getByRole('button', { name: 'Donner', exact: true }).click();
    await expect(giving.getByRole('alert')).toHaveText('Choisissez au moins une activité.');
    await giving.getByRole('checkbox', { name: 'Pour tous' }).press('Space');
    await giving.getByRole('checkbox', { name: 'Pour les chênes' }).press('Space');
    await giving.getByRole('textbox', { name: 'Titre du plan' }).fill('Mardi matin');
    await giving.getByRole('radio', { name: 'Dans l’ordre' }).check();
    await giving.getByRole('radio', { name: 'Des élèves' }).check();
    await giving.getByRole('checkbox', { name: 'Emma' }).check();
    await giving.getByRole('checkbox', { name: 'Inès' }).check();
    await look(page, 'handing-out-plan');
    await giving.getByRole('button', { name: 'Donner', exact: true }).click();
    await expect(giving).toHaveCount(0);
    // In a fixed order the first one that was taken is open.
    const { screen } = await shows(of('Emma'), 'Pour tous');
    expect(screen.kind === 'working' && screen.plan).toMatchObject({
      title: 'Mardi matin',
      order: 'fixed',
    });
    await shows(of('Inès'), 'Pour tous');
    expect(onDesk(of('Jules').view())).toBeNull();
  });

  await test.step('pictures are fetched first: the console counts, then starts', async () => {
    const steps = page.getByRole('navigation', { name: 'La leçon' });
    await steps.getByRole('button', { name: 'Activité : Pour tous' }).click();
    await steps
      .getByRole('button', { name: /^Actions de l’étape \d$/ })
      .nth(2)
      .click();
    await page.getByRole('menuitem', { name: 'Modifier' }).click();
    const form = dialog(page, 'Préparer une activité');
    const add = form.getByRole('button', { name: 'Ajouter une image : La question' });
    await givePicture(page, add, await picturePng(page, '#2f8f5b'));
    await expect(form.getByRole('img', { name: 'Image : La question' })).toBeVisible();
    await form.getByRole('button', { name: 'Enregistrer et donner…' }).click();
    await expect(giving.getByRole('checkbox', { name: 'Pour tous' })).toBeChecked();
    await giving.getByRole('button', { name: 'Donner', exact: true }).click();
    await expect(work.getByText('0 portables sur 8 sont prêts')).toBeVisible();
    for (const [name, laptop] of laptops) {
      const { fetch: wanted = {} } = await laptop.until((view) => view.fetch !== undefined);
      const [handout = ''] = Object.keys(wanted);
      if (name !== 'Tom') await laptop.send({ type: 'laptop/ready', handout });
    }
    await expect(work.getByText('7 portables sur 8 sont prêts')).toBeVisible();
    expect(onDesk(of('Jules').view())).toBeNull();
    await look(page, 'handing-out-prefetch');
    await work.getByRole('button', { name: 'Commencer « Pour tous »' }).click();
    for (const laptop of laptops.values()) await shows(laptop, 'Pour tous');
    await expect(work.getByText(/sont prêts/)).toHaveCount(0);
  });

  await test.step('the laptops follow the board, and the console says so', async () => {
    const follow = actions.getByRole('button', { name: 'Suivre le tableau' });
    await follow.click();
    await expect(follow).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByText('Les portables suivent le tableau')).toBeVisible();
    await of('Adam').until(({ board }) => board !== undefined);
    await follow.click();
    await of('Adam').until(({ board }) => board === undefined);
    const eyes = page.getByRole('button', { name: 'Yeux au tableau' });
    await eyes.click();
    await of('Adam').until(({ paused }) => paused);
    await eyes.click();
    await of('Adam').until(({ paused }) => !paused);
  });

  await test.step('the groups of the draw become the class’s groups', async () => {
    await page.getByRole('button', { name: 'Outils', exact: true }).click();
    await dialog(page, 'Outils de la classe').getByRole('button', { name: 'Groupes' }).click();
    await actions.getByRole('button', { name: 'Groupes' }).click();
    await groups.getByRole('button', { name: 'Prendre les groupes du tirage' }).click();
    await expect(group('Chênes')).toHaveCount(0);
    await expect(group('Groupe 2')).toBeVisible();
    await expect(groups.getByText('Tous les élèves ont un groupe.')).toBeVisible();
    for (const [width, height] of [
      [1920, 1080],
      [3840, 2160],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: pictureFile(`groups-${width}`), animations: 'disabled' });
    }
  });
  for (const laptop of laptops.values()) laptop.close();
});
