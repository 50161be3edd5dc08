import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const pictures = fromHere('../../../test/output/kit');

let server: ViteDevServer;
let browser: Browser;
let page: Page;

async function open(query: string, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}kit/gallery/${query}`);
  await page.getByRole('main').waitFor({ timeout: 60_000 });
  await page.evaluate(() => document.fonts.ready);
}

async function complaints(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const focused = () => page.evaluate(() => document.activeElement?.textContent);

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  server = await createServer({
    root: fromHere('../..'),
    configFile: false,
    cacheDir: fromHere('../../../test/output/vite-kit'),
    plugins: [react()],
    server: {
      host: '127.0.0.1',
      port: 0,
      hmr: false,
      ws: false,
      watch: null,
      fs: { allow: [fromHere('../../..')] },
    },
    logLevel: 'error',
  });
  await server.listen();
  browser = await chromium.launch({
    executablePath: process.env['ARDOISE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
    ],
  });
  // axe opens a page of its own beside this one.
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  page = await context.newPage();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('the gallery', () => {
  it.each([
    ['paper', '?theme=light', 1366, 768],
    ['slate', '?theme=dark', 1366, 768],
    ['pupil', '?theme=light&student', 1920, 1080],
  ] as const)(
    'on %s has nothing axe complains about',
    async (name, query, width, height) => {
      await open(query, width, height);
      await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
      expect(await complaints()).toEqual([]);
    },
    90_000,
  );

  it('has no target under 44 px', async () => {
    await open('', 1366, 768);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('main button, main select, main input')]
        .map((element) => {
          const box = element.getBoundingClientRect();
          const around = getComputedStyle(element, '::after');
          const grown = around.content === '""' && around.position === 'absolute';
          const more =
            grown && around.inset.startsWith('-') ? 2 * -Number.parseFloat(around.inset) : 0;
          return { text: element.outerHTML, side: Math.min(box.width, box.height) + more };
        })
        .filter(({ side }) => side < 44)
        .map(({ text }) => text),
    );
    expect(small).toEqual([]);
  });

  it('shows pupils a zero that nobody else sees', async () => {
    const zeroLoaded = () =>
      page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts].some(
          ({ family, status }) => family.includes('Ardoise Zero') && status === 'loaded',
        );
      });
    await open('?student', 1366, 768);
    await expect.poll(zeroLoaded).toBe(true);
    await open('', 1366, 768);
    expect(await zeroLoaded()).toBe(false);
  });
});

describe('by keyboard', () => {
  beforeAll(() => open('', 1366, 768), 60_000);

  it('a dialog takes the focus, holds it, and gives it back on Esc', async () => {
    await page.getByRole('button', { name: 'Terminer la séance ?' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Terminer la séance ?' });
    await dialog.waitFor();
    expect(await complaints()).toEqual([]);
    expect(await dialog.evaluate((it) => it.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await focused()).toBe('Terminer la séance ?');
    await page.getByRole('button', { name: 'Terminer la séance ?' }).press('Enter');
    await page.getByRole('button', { name: 'Continuer' }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('a menu goes round with the arrows, past what is disabled, and closes on Esc', async () => {
    const button = page.getByRole('button', { name: 'Autres actions' });
    await button.press('Enter');
    await page.getByRole('menu').waitFor();
    expect(await complaints()).toEqual([]);
    expect(await focused()).toBe('Renommer');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('Supprimer la leçon');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toContain('Dupliquer');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
    expect(await button.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  it('tabs follow the arrows, and only the chosen one is a stop of Tab', async () => {
    await page.getByRole('tab', { name: 'Leçon' }).press('ArrowLeft');
    expect(await focused()).toContain('Pannes');
    expect(await page.getByRole('tab', { selected: true }).textContent()).toContain('Pannes');
    expect(await page.locator('[role=tab][tabindex="0"]').count()).toBe(1);
  });

  it('a switch and a segmented control answer as the browser’s own', async () => {
    const sound = page.getByRole('switch', { name: 'Lire les consignes' }).first();
    await sound.press(' ');
    expect(await sound.isChecked()).toBe(false);
    await page.getByRole('radio', { name: 'Crayon' }).press('ArrowRight');
    expect(await page.getByRole('radio', { name: 'Surligneur' }).isChecked()).toBe(true);
  });

  it('trouble stays until it is closed, and its region speaks politely', async () => {
    await page.getByRole('button', { name: 'Le projecteur n’est plus branché.' }).press('Enter');
    const area = page.getByRole('region', { name: 'Messages' });
    expect(await area.getAttribute('aria-live')).toBe('polite');
    await area.getByText('Rebranchez le câble').waitFor();
    expect(await complaints()).toEqual([]);
    await area.getByRole('button', { name: 'Fermer' }).press('Enter');
    await area.getByText('Rebranchez le câble').waitFor({ state: 'hidden' });
  });
});
