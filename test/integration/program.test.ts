import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import {
  freePort,
  ROOT,
  startApp,
  temporaryFolder,
  type RunningApp,
} from '#test/harness/start-app.ts';
import { openTeacherPage } from '#test/harness/wire-page.ts';

const APP = join(ROOT, 'out', 'electron', 'app.js');
const running: RunningApp[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});

/** Runs the program to its end. */
async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [APP, ...args])) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

describe('the program', () => {
  it('explains itself in one screen, in three languages', async () => {
    const [fr, en, de] = await Promise.all([
      run('--help'),
      run('--help', '--lang', 'en'),
      run('--help', '--lang', 'de'),
    ]);
    for (const { code, stdout } of [fr, en, de]) {
      expect(code).toBe(0);
      const lines = stdout.split('\n');
      expect(lines.length).toBeLessThanOrEqual(25);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
      for (const flag of ['headless', 'port', 'data', 'lang', 'open', 'demo']) {
        expect(stdout).toContain(`--${flag}`);
      }
    }
    expect(new Set([fr.stdout, en.stdout, de.stdout]).size).toBe(3);
  });

  it('refuses an unknown flag with exit 2', async () => {
    const { code, stdout, stderr } = await run('--pröjector');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--pröjector');
  });

  it('says one JSON line when ready and ends cleanly on SIGTERM', async () => {
    const app = await startApp();
    const console = await openTeacherPage(app, 'console');
    await console.send({ type: 'class/save', name: 'CM1', names: ['Léa'] });
    expect(await app.stop()).toBe(0);
    expect(await console.closed).toBe(1001);
    const again = await startApp({ data: app.data });
    running.push(again);
    const view = (await openTeacherPage(again, 'console')).view();
    expect(Object.values(view.classes).map(({ name }) => name)).toEqual(['CM1']);
  });

  it('opens files from the command line, refuses the others and goes on', async () => {
    const folder = temporaryFolder();
    const text = join(folder, 'notes.pdf');
    writeFileSync(text, 'not a PDF at all');
    const demo = join(ROOT, 'assets', 'demo', 'les-fractions.pdf');
    const app = await startApp({ args: ['--open', demo, text, join(folder, 'missing.pdf')] });
    running.push(app);
    const console = await openTeacherPage(app, 'console');
    const view = await console.until(
      ({ lesson, imports }) =>
        lesson !== null &&
        Object.values(imports).every(({ state }) => state === 'refused') &&
        Object.keys(imports).length === 2,
    );
    expect(view.lesson?.title).toBe('les-fractions');
    expect(
      Object.values(view.imports)
        .map(({ problem }) => problem)
        .sort(),
    ).toEqual(['import/not-found', 'import/unknown-kind']);
  });
});

describe('a data folder that cannot be used', () => {
  it('is in use by another launch: said, and the first goes on', async () => {
    const app = await startApp();
    running.push(app);
    const { code, stderr } = await run('--headless', '--data', app.data);
    expect(code).toBe(3);
    expect(stderr).toContain('déjà ouverte');
    expect((await openTeacherPage(app, 'console')).view().role).toBe('console');
  });

  it('is damaged: said, and not a byte is touched', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'ardoise.sqlite');
    const damaged = Buffer.from('this is no database '.repeat(500));
    writeFileSync(file, damaged);
    const { code, stderr } = await run('--headless', '--data', folder);
    expect(code).toBe(3);
    expect(stderr).toContain('abîmées');
    expect(readFileSync(file).equals(damaged)).toBe(true);
    expect(readdirSync(folder)).toEqual(['ardoise.sqlite']);
  });

  const isRoot = process.getuid?.() === 0;
  it.skipIf(!isRoot)('is read-only or full (small disks of our own, needs root)', async () => {
    const folder = temporaryFolder();
    const [readOnly, full] = [join(folder, 'read-only'), join(folder, 'full')];
    for (const disk of [readOnly, full]) mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,ro', 'ardoise-test', readOnly]);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'ardoise-test', full]);
    try {
      const first = await run('--headless', '--data', join(readOnly, 'ardoise'));
      expect(first.code).toBe(3);
      expect(first.stderr).toContain('lecture seule');
      writeFileSync(join(full, 'filler'), Buffer.alloc(60 * 1024));
      const second = await run('--headless', '--data', full);
      expect(second.code).toBe(3);
      expect(second.stderr).toContain('plein');
      expect(readdirSync(full)).toEqual(['filler']);
    } finally {
      for (const disk of [readOnly, full]) execFileSync('umount', [disk]);
    }
  });

  it('shows a page with the sentence where there is a window', async () => {
    const app = await startApp();
    running.push(app);
    const child = execFile(process.execPath, [APP, '--host', 'browser', '--data', app.data]);
    const line = await new Promise<string>((resolve) => child.stdout?.once('data', resolve));
    const { ready, problem, console: url } = JSON.parse(line);
    expect({ ready, problem }).toEqual({ ready: false, problem: 'storage/in-use' });
    expect(await (await fetch(url)).text()).toContain('déjà ouverte');
    child.kill();
  });

  it('has a port that is taken', async () => {
    const app = await startApp();
    running.push(app);
    const port = new URL(app.origin).port;
    const { code, stderr } = await run('--headless', '--data', temporaryFolder(), '--port', port);
    expect(code).toBe(3);
    expect(stderr).toContain(port);
    expect(await freePort()).toBeGreaterThan(0);
  });
});

describe('the rehearsal', () => {
  it('has a lesson, a class that works, and leaves nothing behind', async () => {
    const port = await freePort();
    const child = execFile(process.execPath, [
      APP,
      '--headless',
      '--demo',
      '--class-port',
      String(port),
    ]);
    const line = await new Promise<string>((resolve) => child.stdout?.once('data', resolve));
    const ready = JSON.parse(line) as { console: string; data: string };
    const app = { consoleUrl: ready.console, origin: new URL(ready.console).origin } as RunningApp;
    const page = await openTeacherPage(app, 'console');
    const view = await page.until(
      ({ lesson, session }) =>
        lesson !== null &&
        Object.values(session?.laptops ?? {}).length === 24 &&
        Object.values(session?.handouts ?? {}).some(
          ({ results }) => (results[0]?.answers ?? 0) > 3,
        ),
    );
    expect(view.session?.session.class.pupils).toHaveLength(24);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(() => readdirSync(ready.data)).toThrow();
  }, 60_000);
});
