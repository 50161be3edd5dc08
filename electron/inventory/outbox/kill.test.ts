import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createOutbox } from './create-outbox.ts';
import { createFakeCity } from './fake-city.ts';
import { createSqliteOutbox } from './sqlite-outbox.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ardoise-kill-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const here = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);

/** Enqueues, and is killed by the kernel in the very next statement. */
const PROGRAM = `
  import { DatabaseSync } from 'node:sqlite';
  import { createOutbox } from ${here('./create-outbox.ts')};
  import { createSqliteOutbox } from ${here('./sqlite-outbox.ts')};
  import { uuidV7 } from ${here('./uuid-v7.ts')};
  import { loadIdentity } from ${here('../probes/identity.ts')};
  import { sampleFacts } from ${here('../rules/sample-facts.ts')};
  const folder = process.env.FOLDER;
  const database = new DatabaseSync(folder + '/ardoise.db');
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  const outbox = createOutbox({
    store: createSqliteOutbox(database),
    cityUrl: () => 'http://127.0.0.1:9',
    clock: Date.now, random: Math.random, fetch,
  });
  const identity = await loadIdentity(folder, sampleFacts(), new Date());
  outbox.start();
  const draft = { type: 'defect', tag: '0570001A', capturedAt: new Date().toISOString(), bootId: '',
    uptimeSeconds: 0, clockSuspect: false, payloadBase64: 'e30=' };
  outbox.enqueue({ ...draft, id: uuidV7(Date.now()) }, identity);
  outbox.enqueue({ ...draft, id: uuidV7(Date.now()) }, identity);
  process.kill(process.pid, 'SIGKILL');
`;

it('kill -9 right after enqueue: the reports are there at the next start, and go', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    env: { ...process.env, FOLDER: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const signal = await new Promise((resolve) => child.once('exit', (_code, by) => resolve(by)));
  expect(signal).toBe('SIGKILL');

  const city = await createFakeCity();
  const database = new DatabaseSync(join(folder, 'ardoise.db'));
  try {
    const outbox = createOutbox({
      store: createSqliteOutbox(database),
      cityUrl: () => city.url,
      clock: Date.now,
      random: Math.random,
      fetch,
    });
    expect(outbox.status().waiting).toBe(2);
    await outbox.poke();
    expect(outbox.status().waiting).toBe(0);
    expect([...city.stored.values()].map(({ seq }) => seq)).toEqual([1, 2]);
  } finally {
    database.close();
    await city.down();
  }
});
