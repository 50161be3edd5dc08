import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import {
  judged,
  NOTHING,
  resultOfCheck,
  resultsOfPlaywright,
  resultsOfVitest,
  skippedPart,
} from './results.mjs';

const PRETTIER = ['prettier/bin/prettier.cjs', '--config', 'build/prettier.json'];

async function readResults(file, read) {
  try {
    return read(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // The runner died before it could write: `judged` calls that a failure.
    return NOTHING;
  }
}

function check(name, [script, ...args]) {
  return {
    name,
    async run({ tool }) {
      return resultOfCheck(name, (await tool(script, args)) === 0);
    },
  };
}

function runner({ name, script, args, output, variable, read, needs }) {
  return {
    name,
    async run({ tool, root, chromium }) {
      if (needs === 'chromium' && chromium === null) {
        return skippedPart(name, 'no Chromium here, and no right to install one');
      }
      const file = path.join(root, output);
      await mkdir(path.dirname(file), { recursive: true });
      await rm(file, { force: true });
      const exitCode = await tool(script, args, { [variable]: file });
      return judged(name, await readResults(file, read), exitCode);
    },
  };
}

/** Everything that `npm test` runs, in this order. */
export const PARTS = [
  check('format', [
    ...PRETTIER,
    '--ignore-path',
    '.gitignore',
    '--log-level',
    'warn',
    '--check',
    '.',
  ]),
  check('lint', [
    'eslint/bin/eslint.js',
    '--config',
    'build/eslint.config.mjs',
    '--max-warnings',
    '0',
    '.',
  ]),
  check('types', ['../build/types.mjs']),
  check('layers', [
    'dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    'build/dependency-cruiser.cjs',
    'electron',
    'renderer',
    'test',
  ]),
  check('build', ['../build/build.mjs']),
  runner({
    name: 'unit',
    script: 'vitest/vitest.mjs',
    args: [
      'run',
      '--config',
      'build/vitest.config.ts',
      '--reporter',
      'default',
      '--reporter',
      './build/checks/vitest-reporter.mjs',
    ],
    output: 'test/output/results/unit.json',
    variable: 'ARDOISE_RESULTS',
    read: resultsOfVitest,
  }),
  runner({
    name: 'pages',
    script: '@playwright/test/cli.js',
    args: ['test', '--config', 'build/playwright.config.ts', '--reporter', 'list,json'],
    output: 'test/output/results/pages.json',
    variable: 'PLAYWRIGHT_JSON_OUTPUT_FILE',
    read: resultsOfPlaywright,
    needs: 'chromium',
  }),
];

/** The parts that these words name: all without a word, null when a word names none. */
export function partsFor(words, parts = PARTS) {
  if (words.length === 0) return parts;
  const isKnown = words.every((word) => parts.some(({ name }) => name === word));
  return isKnown ? parts.filter(({ name }) => words.includes(name)) : null;
}
