import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { runInspection } from './run-inspection.ts';
import { createSpareWorker } from './spare-worker.ts';

let folder: string;
let program: string;
let log: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ardoise-spare-'));
  program = path.join(folder, 'worker.mjs');
  log = path.join(folder, 'log');
  writeFileSync(
    program,
    `import { appendFileSync } from 'node:fs';
     appendFileSync(${JSON.stringify(log)}, process.pid + '\\n');
     process.stdin.resume().on('end', () => console.log('{"ok":true,"pageCount":1}'));`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const started = () => readFileSync(log, 'utf8').trim().split('\n').map(Number);
const job = { path: '/a', size: 1, milliseconds: 20_000, megabytes: 64 };

it('takes the prepared worker once, then a new one, and a new one for a dead one', async () => {
  writeFileSync(log, '');
  const spare = createSpareWorker(program, 64);
  spare.prepare();
  spare.prepare();
  const first = spare.take();
  const second = spare.take();
  expect(await runInspection(first, job)).toEqual({ ok: true, pageCount: 1 });
  expect(await runInspection(second, job)).toEqual({ ok: true, pageCount: 1 });
  expect(started().sort()).toEqual([first.pid, second.pid].sort());

  writeFileSync(log, '');
  spare.prepare();
  await vi.waitUntil(() => (started()[0] ?? 0) > 0, { timeout: 20_000 });
  const [dead = 0] = started();
  process.kill(dead, 'SIGKILL');
  await vi.waitUntil(() => isGone(dead), { timeout: 20_000 });
  const third = spare.take();
  expect(third.pid).not.toBe(dead);
  expect(await runInspection(third, job)).toEqual({ ok: true, pageCount: 1 });
  if (third.exitCode === null) await once(third, 'exit');
});

function isGone(id: number): boolean {
  try {
    process.kill(id, 0);
    return false;
  } catch {
    return true;
  }
}
