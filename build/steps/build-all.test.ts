import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildAll } from './build-all.mjs';
import { staysOutside } from './programs.mjs';

const repository = path.resolve(import.meta.dirname, '../..');
let root: string;

async function write(name: string, text: string) {
  await mkdir(path.dirname(path.join(root, name)), { recursive: true });
  await writeFile(path.join(root, name), text);
}

const read = (name: string) => readFile(path.join(root, 'out', name), 'utf8');

const page = '<!doctype html><title>x</title><script type="module" src="./main.ts"></script>';

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'ardoise-build-'));
  await symlink(path.join(repository, 'node_modules'), path.join(root, 'node_modules'));
  await write('package.json', await readFile(path.join(repository, 'package.json'), 'utf8'));
  await write('renderer/kit/hello.ts', "export const hello = () => 'from the kit';");
  await write('renderer/student/index.html', page);
  await write(
    'renderer/student/main.ts',
    "import { hello } from '#kit/hello.ts'; document.title = hello();",
  );
  await write('electron/app/main.ts', "import ws from 'ws'; console.log(ws, 'version 1');");
});

afterEach(() => rm(root, { recursive: true, force: true }));

describe('the build', () => {
  it('makes pages, programs and the PDF engine, and only what exists', async () => {
    expect(await buildAll({ root })).toEqual(['student', 'app']);
    expect(await read('renderer/student/index.html')).toMatch(/src="\.\/assets\/student-/);
    expect(await read('electron/app.js')).toMatch(/from "ws"/);
    expect(await readdir(path.join(root, 'out/renderer/pdfjs'))).toContain('pdf.worker.min.mjs');
  });

  it('does nothing while nothing changes, and builds again when a source does', async () => {
    await buildAll({ root });
    expect(await buildAll({ root })).toBeNull();
    await write('electron/app/main.test.ts', 'a test is not built');
    expect(await buildAll({ root })).toBeNull();
    await write('electron/app/main.ts', "console.log('version 2');");
    expect(await buildAll({ root })).toEqual(['student', 'app']);
    expect(await read('electron/app.js')).toMatch(/version 2/);
  });

  it('leaves the last good build as it was when a source is broken', async () => {
    await buildAll({ root });
    await write('electron/app/main.ts', 'const = broken');
    await expect(buildAll({ root })).rejects.toThrow();
    expect(await read('electron/app.js')).toMatch(/version 1/);
    expect((await readdir(path.join(root, 'out'))).sort()).toEqual([
      '.built-from',
      'electron',
      'renderer',
    ]);
  });

  it('takes over from a build that was killed', async () => {
    await write('out/.lock', '999999999');
    await write('out/.next-999999999/electron/app.js', 'half');
    expect(await buildAll({ root })).toEqual(['student', 'app']);
    expect(await readdir(path.join(root, 'out'))).not.toContain('.next-999999999');
  });

  it('refuses a PDF engine in the student page', async () => {
    await write(
      'renderer/student/main.ts',
      "import { getDocument } from 'pdfjs-dist'; console.log(getDocument);",
    );
    await expect(buildAll({ root })).rejects.toThrow(/student page must not contain/);
  });
});

it('only our own files are bundled', () => {
  for (const id of ['node:fs', 'electron', 'ws', 'zod/mini', 'pdfjs-dist']) {
    expect(staysOutside(id)).toBe(true);
  }
  for (const id of ['./a.ts', '../a.ts', '#protocol/wire.ts', '/abs/a.ts']) {
    expect(staysOutside(id)).toBe(false);
  }
});
