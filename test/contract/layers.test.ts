import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { CLEAN_HOUSE, IMPURE_RULES, PLANTS } from './layers-plants.ts';

const root = path.resolve(import.meta.dirname, '../..');
const cruiseSchema = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});
const configSchema = z.object({ forbidden: z.array(z.object({ name: z.string() })) });
const trees: string[] = [];

/** A house of its own in a temporary folder, with our configuration and packages. */
async function houseWith(files: Readonly<Record<string, string>>): Promise<string> {
  const tree = await mkdtemp(path.join(tmpdir(), 'ardoise-layers-'));
  trees.push(tree);
  await symlink(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
  await cp(path.join(root, 'package.json'), path.join(tree, 'package.json'));
  await cp(path.join(root, 'tsconfig.json'), path.join(tree, 'tsconfig.json'));
  await cp(path.join(root, 'build/tsconfig'), path.join(tree, 'build/tsconfig'), {
    recursive: true,
  });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(tree, name)), { recursive: true });
    await writeFile(path.join(tree, name), text);
  }
  return tree;
}

function run(program: string, args: readonly string[], cwd: string) {
  return new Promise<{ code: number; text: string }>((resolve) => {
    execFile(
      process.execPath,
      [path.join(root, 'node_modules', program), ...args],
      { cwd, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout) => {
        resolve({ code: error === null ? 0 : Number(error.code), text: stdout });
      },
    );
  });
}

async function cruise(cwd: string) {
  const { text } = await run(
    'dependency-cruiser/bin/dependency-cruiser.mjs',
    [
      '--preserve-symlinks',
      '--config',
      path.join(root, 'build/dependency-cruiser.cjs'),
      '--output-type',
      'json',
      'electron',
      'renderer',
      'test',
    ],
    cwd,
  );
  const { summary } = cruiseSchema.parse(JSON.parse(text));
  return {
    modules: summary.totalCruised,
    found: summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`),
  };
}

afterAll(async () => {
  for (const tree of trees) await rm(tree, { recursive: true, force: true });
});

describe('the import rules', () => {
  let planted: Awaited<ReturnType<typeof cruise>>;

  beforeAll(async () => {
    const plants = Object.fromEntries(PLANTS.map(({ file, text }) => [file, text]));
    planted = await cruise(await houseWith({ ...CLEAN_HOUSE, ...plants }));
  }, 120_000);

  it('read the modules of the real house', async () => {
    expect((await cruise(root)).modules).toBeGreaterThan(40);
  }, 120_000);

  it('find nothing wrong in a clean house', async () => {
    const { modules, found } = await cruise(await houseWith(CLEAN_HOUSE));
    expect(found).toEqual([]);
    expect(modules).toBeGreaterThanOrEqual(Object.keys(CLEAN_HOUSE).length);
  }, 120_000);

  it.each(PLANTS)('$rule finds $file', ({ rule, file }) => {
    expect(planted.found).toContain(`${rule}: ${file}`);
  });

  it('blame planted files only', () => {
    const files = new Set(PLANTS.map(({ file }) => file));
    expect(planted.found.filter((line) => !files.has(line.split(': ')[1] ?? ''))).toEqual([]);
  });

  it('are all proved by a plant', () => {
    const config: unknown = createRequire(import.meta.url)('../../build/dependency-cruiser.cjs');
    const names = configSchema.parse(config).forbidden.map(({ name }) => name);
    expect(new Set(PLANTS.map(({ rule }) => rule))).toEqual(new Set(names));
  });
});

describe('the compiler', () => {
  const rulesOf = async (files: Readonly<Record<string, string>>) => {
    const tree = await houseWith({ ...CLEAN_HOUSE, ...files });
    const args = ['-p', path.join(tree, 'build/tsconfig/rules.json'), '--pretty', 'false'];
    return run('typescript/bin/tsc', args, tree);
  };

  it('accepts pure rules', async () => {
    expect(await rulesOf({})).toEqual({ code: 0, text: '' });
  }, 120_000);

  it('refuses the page, timers, the process, files and the network in rules', async () => {
    const files = Object.entries(IMPURE_RULES).map(([file, { text }]) => [file, text]);
    const { code, text } = await rulesOf(Object.fromEntries(files));
    expect(code).not.toBe(0);
    for (const [file, { complains }] of Object.entries(IMPURE_RULES)) {
      const line = text.split('\n').find((one) => one.startsWith(file)) ?? '';
      expect(line, file).toMatch(complains);
    }
  }, 120_000);
});
