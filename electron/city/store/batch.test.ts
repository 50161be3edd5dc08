import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Envelope } from '#protocol/report.ts';
import { demoDevice, demoEnvelope } from '#city/demo/devices.ts';
import { seededRandom } from '#city/demo/random.ts';
import { createReceiver } from '#city/http/receiver.ts';
import { verifyReport } from '#city/verify.ts';
import { createBatch, NotStored } from './batch.ts';
import { createIngest, type Ingest } from './ingest.ts';
import type { VerifiedReport } from './verified-report.ts';
import { openDatabase } from './open.ts';

const clock = { now: 1_800_000_000_000, day: '2027-01-15' };
let folder: string;
let database: DatabaseSync;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ardoise-city-batch-'));
  database = openDatabase(folder);
});

afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

function envelopeOf(padding = 0): Envelope {
  const device = demoDevice('0350594F', 'C12', seededRandom(4));
  const inventory = { ...device.inventory, padding: 'x'.repeat(padding) };
  return demoEnvelope({ ...device, inventory }, 'state', [], clock.now);
}

function verified(envelope: Envelope): VerifiedReport {
  const outcome = verifyReport(Buffer.from(JSON.stringify(envelope)));
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.report;
}

const ingest = (): Ingest => createIngest(database, ({ envelope }) => `receipt ${envelope.id}`);
const batchOf = (ingestOne: Ingest) => createBatch(database, ingestOne, () => clock);
const stored = () => database.prepare('SELECT count(*) AS n FROM report').get()?.['n'];

/** The database may not grow any more: what a full disk is to SQLite. */
function fillDisk(): void {
  const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
  database.exec(`PRAGMA max_page_count = ${pages + 4}`);
}

describe('storing together', () => {
  it('answers each report for itself, in one transaction', async () => {
    const { store } = batchOf(ingest());
    const [one, two] = [envelopeOf(), envelopeOf()];
    const outcomes = await Promise.all([verified(one), verified(two), verified(one)].map(store));
    expect(outcomes).toEqual([
      { kind: 'stored', receipt: `receipt ${one.id}` },
      { kind: 'stored', receipt: `receipt ${two.id}` },
      { kind: 'known', receipt: `receipt ${one.id}` },
    ]);
    expect(stored()).toBe(2);
  });

  it('does not let one bad report take its neighbours down', async () => {
    const real = ingest();
    const bad = envelopeOf();
    const { store } = batchOf((report, at) => {
      if (report.envelope.id === bad.id) throw new Error('poison');
      return real(report, at);
    });
    const all = [envelopeOf(), bad, envelopeOf()].map(verified).map(store);
    const settled = await Promise.allSettled(all);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(stored()).toBe(2);
  });

  it('stores nothing of a report that the disk does not take, and the next one when it does', async () => {
    const { store } = batchOf(ingest());
    fillDisk();
    await expect(store(verified(envelopeOf(100_000)))).rejects.toBeInstanceOf(NotStored);
    expect(stored()).toBe(0);
    expect(database.prepare('SELECT count(*) AS n FROM device').get()?.['n']).toBe(0);
    database.exec('PRAGMA max_page_count = 1000000');
    expect(await store(verified(envelopeOf(100_000)))).toMatchObject({ kind: 'stored' });
  });

  it('tells the sender to come back later when the disk is full', async () => {
    const said: unknown[] = [];
    const { store } = batchOf(ingest());
    const receiver = createReceiver({
      store,
      now: () => clock.now,
      onStorageFailure: (error) => said.push(error),
    });
    const server = createServer((request, response) => void receiver.handle(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    fillDisk();
    const body = JSON.stringify(envelopeOf(100_000));
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body });
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ code: 'report/storage' });
    expect(response.headers.get('retry-after')).toBe('60');
    expect(said).toHaveLength(1);
    expect(receiver.refusals).toEqual({ 'report/storage': 1 });
    server.close();
  });
});
