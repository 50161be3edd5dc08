import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInspection, startWorker } from './run-inspection.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ardoise-inspection-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function inspectWith(program: string, milliseconds = 20_000, stopped?: AbortSignal) {
  const file = path.join(folder, 'worker.mjs');
  writeFileSync(file, program);
  const job = { path: '/a/lesson.pdf', size: 10, password: 'p' };
  return runInspection(startWorker(file, 64), { ...job, megabytes: 64, milliseconds }, stopped);
}

const refused = (code: string) => ({ ok: false, refusal: { code } });

describe('runInspection', () => {
  it('hands the job over and the answer back', async () => {
    const program = `let job = '';
      process.stdin.on('data', (text) => (job += text)).on('end', () => {
        console.log(JSON.stringify({ ok: true, pageCount: 1, title: JSON.parse(job).path }));
      });`;
    const answer = { ok: true, pageCount: 1, title: '/a/lesson.pdf' };
    expect(await inspectWith(program)).toEqual(answer);
  });

  it('ends a worker that never lets go, while this process goes on', async () => {
    let turns = 0;
    const beat = setInterval(() => (turns += 1), 10);
    const file = path.join(folder, 'pid');
    const program = `import { writeFileSync } from 'node:fs';
      writeFileSync(${JSON.stringify(file)}, String(process.pid));
      for (;;);`;
    const inspection = await inspectWith(program, 300);
    clearInterval(beat);
    expect(inspection).toEqual(refused('import/too-slow'));
    expect(turns).toBeGreaterThan(5);
    const id = Number(readFileSync(file, 'utf8'));
    expect(() => process.kill(id, 0)).toThrow('ESRCH');
  });

  it('ends at once when the teacher stops it', async () => {
    const started = Date.now();
    expect(await inspectWith('for (;;);', 20_000, AbortSignal.timeout(100))).toMatchObject({
      ok: false,
    });
    expect(Date.now() - started).toBeLessThan(15_000);
  });

  it('outlives a worker that uses up its heap', async () => {
    const program = 'const all = []; for (;;) all.push(new Array(10_000).fill({}));';
    expect(await inspectWith(program)).toEqual(refused('import/too-large'));
  });

  it('refuses a worker that is dead already, or could never start', async () => {
    const job = { path: '/a', size: 1, milliseconds: 1000, megabytes: 64 };
    const dead = startWorker(path.join(folder, 'nothing-here.mjs'), 64);
    await once(dead, 'close');
    expect(await runInspection(dead, job)).toEqual(refused('import/damaged'));
  });

  it('calls a file damaged at which the worker dies or babbles', async () => {
    const damaged = refused('import/damaged');
    expect(await inspectWith("throw new Error('planted')")).toEqual(damaged);
    expect(await inspectWith('process.exit(0)')).toEqual(damaged);
    expect(await inspectWith("console.log('hello')")).toEqual(damaged);
    expect(await inspectWith('console.log(\'{"ok":true,"pageCount":"all"}\')')).toEqual(damaged);
  });
});
