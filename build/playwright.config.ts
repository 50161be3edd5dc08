import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const inTest = (name: string) => fileURLToPath(new URL(`../test/${name}`, import.meta.url));

const chromium = process.env['ARDOISE_CHROMIUM'] ?? '/usr/bin/chromium';
/** Chromium's sandbox refuses to work as root, which is what a build machine is. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  // Playwright empties this folder at the start; the tests' screenshots lie beside it.
  outputDir: inTest('output/playwright'),
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 300_000,
  // Two real displays on a shared machine: one hiccup in 130 tests must not hide what the others say.
  // The summary names every test that needed its second try.
  retries: 1,
  // A limit for what never comes, not a measure: build machines are slow and busy.
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    locale: 'fr-FR',
    // A film of every test would cost more than the tests.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      executablePath: chromium,
      args: [
        ...asRoot,
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'pages', testDir: inTest('pages') },
    { name: 'desktop', testDir: inTest('desktop') },
  ],
});
