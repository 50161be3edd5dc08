import { expect, test, type Browser } from '@playwright/test';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { enterClass, heading, launchLaptops, newLaptop, SCHOOL_NAME } from '#test/journey/pupil.ts';
import { closeDialog, dialog, startSession } from '#test/journey/teacher.ts';
import { openConsole } from '../console-page.ts';
import { look } from './looking.ts';

/** The network check, and two teachers of one school, each with her own PC and her own code. */

test.use({ viewport: { width: 1366, height: 768 } });

let laptops: Browser;
const apps: RunningApp[] = [];
test.beforeAll(async () => {
  laptops = await launchLaptops();
});
test.afterAll(() => laptops.close());
test.afterEach(async () => {
  for (const context of laptops.contexts()) await context.close();
  for (const app of apps.splice(0)) expect(await app.stop()).toBe(0);
});

async function start(): Promise<RunningApp> {
  const app = await startApp();
  apps.push(app);
  return app;
}

test('a laptop tries the network before the session; the console says what it means', async ({
  page,
}) => {
  const app = await start();
  await openConsole(page, app);
  await page.getByRole('button', { name: 'La classe' }).click();
  await page.getByRole('button', { name: 'Les portables' }).click();
  const lot = dialog(page, 'Les portables de l’école');
  await expect(lot.getByText('Aucun portable connu')).toBeVisible();
  await lot.getByRole('button', { name: 'Vérifier le réseau' }).click();
  const network = dialog(page, 'Le réseau des portables');
  await expect(network.getByText(/^Les portables ouvrent http:\/\/[\d.]+:\d+\.$/)).toBeVisible();
  await expect(network.getByText('Aucun portable n’a encore essayé.')).toBeVisible();
  // By the keyboard.
  await network.getByRole('button', { name: 'Ouvrir pour un essai' }).focus();
  await page.keyboard.press('Enter');
  await expect(network.getByText('/verifier').first()).toBeVisible();
  const laptop = await (await newLaptop(laptops)).newPage();
  await laptop.goto(`http://${SCHOOL_NAME}:${app.classPort}/verifier?portable=5`);
  await expect(heading(laptop)).toHaveText(/^Ça marche/);
  await expect(laptop.getByText('Portable 05')).toBeVisible();
  await look(laptop, 'student-check', true);
  await expect(network.getByText('Seul cet ordinateur a essayé')).toBeVisible();
  await expect(network.getByRole('listitem').filter({ hasText: 'Portable 05' })).toContainText(
    'Mbit/s',
  );
  await network.getByRole('switch', { name: 'Un portable n’y arrive pas' }).click();
  await expect(network.getByText(/^Cause la plus probable/)).toBeVisible();
  await expect(network.getByText('Pour le technicien :').first()).toBeVisible();
  await look(page, 'console-network', true);
  await closeDialog(page);
  // The door was open for the test only.
  await expect
    .poll(() =>
      laptop.goto(laptop.url()).then(
        () => true,
        () => false,
      ),
    )
    .toBe(false);
});

test('two classes on one network: each laptop finds its own by the code', async ({
  page,
  context,
}) => {
  const [here, there] = [await start(), await start()];
  await openConsole(page, here);
  const other = await context.newPage();
  await openConsole(other, there);
  const ours = await startSession(page, { name: 'CE2 A', names: ['Léa', 'Tom'] });
  const theirs = await startSession(other, { name: 'CM1 B', names: ['Ana', 'Jules'] });
  await closeDialog(page);

  // Laptop 7 comes in here first, so that this PC knows it.
  const laptop = await (await newLaptop(laptops)).newPage();
  await laptop.goto(`http://${SCHOOL_NAME}:${here.classPort}/7`);
  await enterCode(laptop, ours.code);
  await expect(laptop.getByRole('button', { name: 'Léa', exact: true })).toBeVisible();
  await expect(laptop.getByText('Portable 07')).toBeVisible();
  await page.getByRole('button', { name: 'Les portables' }).click();
  const lot = dialog(page, 'Les portables de l’école');
  const seven = lot.getByRole('listitem', { name: 'Portable 07 :' });
  await expect(seven).toHaveAccessibleName('Portable 07 : ici');

  // It is needed in CM1 B: its pupil types that code on this page, and is there.
  await laptop.evaluate(() => localStorage.removeItem('ardoise-code'));
  await enterClass(laptop, here.classPort, theirs.code);
  await expect(laptop.getByRole('button', { name: 'Ana', exact: true })).toBeVisible();
  expect(new URL(laptop.url()).host).toBe(theirs.address);
  await expect(laptop.getByText('Portable 07')).toBeVisible();
  await expect(seven).toHaveAccessibleName('Portable 07 : dans la classe de CM1 B');
  await look(page, 'console-lot-elsewhere');
  await lot.getByRole('button', { name: 'Vérifier le réseau' }).click();
  const network = dialog(page, 'Le réseau des portables');
  await expect(network.getByText(`CM1 B · 1 portable · ${theirs.address}`)).toBeVisible();

  // The teacher of CM1 B times her laptop.
  await other.getByRole('button', { name: 'Vérifier le réseau' }).click();
  const theirNetwork = dialog(other, 'Le réseau des portables');
  await theirNetwork.getByRole('button', { name: 'Mesurer 1 portable' }).click();
  await expect(theirNetwork.getByRole('listitem').filter({ hasText: 'Portable 07' })).toContainText(
    'Mbit/s',
  );
  await closeDialog(other);
  await other.getByRole('button', { name: /CM1 B ·/ }).click();
  await other.getByRole('button', { name: 'Fermer la séance' }).click();
  await dialog(other, 'Fermer la séance ?')
    .getByRole('button', { name: 'Fermer la séance' })
    .click();
  await expect(network.getByText('Les autres classes sur ce réseau')).toHaveCount(0);
});

async function enterCode(page: import('@playwright/test').Page, code: string): Promise<void> {
  for (const digit of code) await page.getByRole('button', { name: digit, exact: true }).click();
}
