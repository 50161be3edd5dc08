import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { envelopeSchema, signedText } from '#protocol/report.ts';
import type { Identity } from '../probes/identity.ts';
import { loadIdentity } from '../probes/identity.ts';
import { newPrivateKey, sha256Hex } from '../probes/signing.ts';
import type { Draft } from '../rules/report.ts';
import { sampleFacts } from '../rules/sample-facts.ts';
import { createOutbox, type Outbox, type OutboxDeps } from './create-outbox.ts';
import { createFakeCity, type FakeCity } from './fake-city.ts';
import { createSqliteOutbox } from './sqlite-outbox.ts';
import type { OutboxStore } from './store.ts';
import { uuidV7 } from './uuid-v7.ts';

let folder = '';
let city: FakeCity;
let identity: Identity;
let store: OutboxStore;
let database: DatabaseSync;
let outboxes: Outbox[] = [];
/** Timers that the outbox set, fired by hand: no test waits for a clock. */
let timers: { work: () => void; milliseconds: number }[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ardoise-outbox-'));
  city = await createFakeCity();
  identity = await loadIdentity(folder, sampleFacts(), new Date());
  database = new DatabaseSync(join(folder, 'ardoise.db'));
  store = createSqliteOutbox(database);
  timers = [];
  outboxes = [];
});
afterEach(async () => {
  for (const outbox of outboxes) await outbox.stop();
  await city.down();
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(changes: Partial<OutboxDeps> = {}): Outbox {
  const outbox = createOutbox({
    store,
    cityUrl: () => city.url,
    clock: Date.now,
    random: () => 0.5,
    fetch,
    schedule: (work, milliseconds) => {
      const timer = { work, milliseconds };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    ...changes,
  });
  outboxes.push(outbox);
  return outbox;
}
function draft(changes: Partial<Draft> = {}): Draft {
  return {
    id: uuidV7(Date.now()),
    type: 'state',
    tag: '0570001A|C12',
    capturedAt: '2026-11-23T08:00:00.000Z',
    bootId: 'boot',
    uptimeSeconds: 1,
    clockSuspect: false,
    payloadBase64: 'e30=',
    ...changes,
  };
}
function fire(): void {
  const timer = timers.shift();
  if (timer === undefined) throw new Error('no timer is set');
  timer.work();
}
const delivered = (outbox: Outbox) =>
  vi.waitFor(() => expect(outbox.status()).toMatchObject({ waiting: 0, sending: false }));

describe('outbox against a real server', () => {
  it('[R1] signs a chain that the city can verify', async () => {
    const outbox = open();
    const first = outbox.enqueue(draft({ type: 'defect' }), identity);
    const second = outbox.enqueue(draft({ type: 'defect' }), identity);
    const sent = [first, second].map(({ body }) => envelopeSchema.parse(JSON.parse(body)));
    expect(sent.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(sent[1]?.prev_sha256).toBe(first.sha256);
    expect(sha256Hex(signedText(sent[0] ?? envelopeSchema.parse(null)))).toBe(first.sha256);
    await outbox.poke();
    expect([...city.stored.keys()]).toEqual([first.id, second.id]);
    expect(city.requests.map(({ url }) => url)).toEqual(['/reports', '/reports']);
  });

  it('delivers by itself and shows the receipt', async () => {
    const changes: number[] = [];
    const outbox = open({ onChange: (status) => changes.push(status.waiting) });
    outbox.start();
    const { id } = outbox.enqueue(draft(), identity);
    await delivered(outbox);
    expect(outbox.status()).toMatchObject({
      lastReceipt: { id, city: 'Metz' },
      lastProblem: null,
      cityReachable: true,
    });
    expect(changes).toContain(1);
    expect(changes.at(-1)).toBe(0);
  });

  it('never keeps a connection: a proxy would drop it without a word', async () => {
    const outbox = open();
    outbox.enqueue(draft(), identity);
    await outbox.poke();
    expect(city.requests[0]?.headers.connection).toBe('close');
  });

  it('waits while the city is down and goes by itself when it is back', async () => {
    await city.down();
    const outbox = open();
    outbox.start();
    const { id } = outbox.enqueue(draft(), identity);
    await vi.waitFor(() => expect(timers).toHaveLength(1));
    expect(outbox.status()).toMatchObject({
      waiting: 1,
      cityReachable: false,
      lastProblem: 'city/unreachable',
    });
    fire();
    await vi.waitFor(() => expect(timers).toHaveLength(1));
    await city.up();
    fire();
    await delivered(outbox);
    expect([...city.stored.keys()]).toEqual([id]);
    expect(timers).toHaveLength(0);
  });

  it('[O7] backs off further at each failure, and anew after a success', async () => {
    await city.down();
    const outbox = open();
    outbox.start();
    outbox.enqueue(draft(), identity);
    const waits: number[] = [];
    for (let round = 0; round < 4; round++) {
      await vi.waitFor(() => expect(timers).toHaveLength(1));
      waits.push(timers[0]?.milliseconds ?? 0);
      fire();
    }
    expect(waits).toEqual([3_000, 5_000, 9_000, 17_000]);
    await vi.waitFor(() => expect(timers).toHaveLength(1));
    await city.up();
    fire();
    await delivered(outbox);
    await city.down();
    outbox.enqueue(draft(), identity);
    await vi.waitFor(() => expect(timers[0]?.milliseconds).toBe(3_000));
  });

  it('delivered twice, stored once: an answer that got lost', async () => {
    const outbox = open();
    const { id } = outbox.enqueue(draft(), identity);
    city.loseAnswer = true;
    await outbox.poke();
    expect(outbox.status().waiting).toBe(1);
    city.loseAnswer = false;
    await outbox.poke();
    expect(outbox.status()).toMatchObject({ waiting: 0, lastReceipt: { id } });
    expect(city.requests).toHaveLength(2);
    expect(city.requests[1]?.envelope).toEqual(city.requests[0]?.envelope);
    expect(city.stored.size).toBe(1);
  });

  it('[O1] offline for long: the newest state and every defect, in order', async () => {
    const outbox = open({ cityUrl: () => null });
    outbox.enqueue(draft(), identity);
    const defect = outbox.enqueue(draft({ type: 'defect' }), identity);
    outbox.enqueue(draft(), identity);
    const newest = outbox.enqueue(draft(), identity);
    expect(outbox.status().waiting).toBe(2);
    await open().poke();
    expect([...city.stored.values()].map(({ id, seq }) => [id, seq])).toEqual([
      [defect.id, 2],
      [newest.id, 4],
    ]);
  });

  it('[O4] 400: quarantine, shown, never sent again, and holds up nobody', async () => {
    const outbox = open();
    outbox.start();
    city.instead = (response, envelope) => {
      if (envelope?.type !== 'defect') return false;
      response.writeHead(400).end('{"code":"report/invalid"}');
      return true;
    };
    const refused = outbox.enqueue(draft({ type: 'defect' }), identity);
    const good = outbox.enqueue(draft(), identity);
    await delivered(outbox);
    expect(outbox.status().quarantined).toEqual([
      { id: refused.id, type: 'defect', code: 'report/invalid' },
    ]);
    expect([...city.stored.keys()]).toEqual([good.id]);
    const before = city.requests.length;
    await outbox.poke();
    expect(city.requests).toHaveLength(before);
  });

  it('[O3] a sign-in page is not the city: 200 with HTML, a redirect, an endless body', async () => {
    const outbox = open();
    outbox.enqueue(draft(), identity);
    const answers: ((response: import('node:http').ServerResponse) => void)[] = [
      (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      (response) => response.writeHead(302, { location: `${city.url}/login` }).end(),
      (response) => response.writeHead(200).end('x'.repeat(300_000)),
    ];
    for (const answer of answers) {
      city.instead = (response) => {
        answer(response);
        return true;
      };
      await outbox.poke();
      expect(outbox.status()).toMatchObject({ waiting: 1, lastReceipt: null });
    }
    expect(city.requests.every(({ url }) => url === '/reports')).toBe(true);
  });

  it('[O3] [O5] pins the first key: another city on the same address is not believed', async () => {
    const outbox = open();
    outbox.enqueue(draft(), identity);
    await outbox.poke();
    const key = city.privateKey;
    city.privateKey = newPrivateKey();
    outbox.enqueue(draft(), identity);
    await open({ cityUrl: () => `${city.url}/` }).poke();
    expect(outbox.status().waiting).toBe(1);
    await outbox.poke();
    expect(outbox.status()).toMatchObject({ waiting: 1, lastProblem: 'city/other-key' });
    city.privateKey = key;
    await outbox.poke();
    expect(outbox.status()).toMatchObject({ waiting: 0, lastProblem: null });
  });

  it('[O7] does not disturb a city that asked for time, except when a person wants', async () => {
    const outbox = open();
    outbox.start();
    city.instead = (response) => {
      response.writeHead(429, { 'retry-after': '600' }).end('{"code":"report/too-many"}');
      return true;
    };
    outbox.enqueue(draft(), identity);
    await vi.waitFor(() => expect(timers[0]?.milliseconds).toBe(630_000));
    outbox.enqueue(draft(), identity);
    expect(outbox.status()).toMatchObject({ sending: false, lastProblem: 'report/too-many' });
    expect(city.requests).toHaveLength(1);
    city.instead = null;
    await outbox.poke();
    expect(outbox.status().waiting).toBe(0);
    expect(timers).toHaveLength(0);
  });

  it('a receipt that cannot be kept leaves the report where it is', async () => {
    const broken: OutboxStore = {
      ...store,
      deliver: () => {
        throw new Error('disk full');
      },
    };
    const outbox = open({ store: broken });
    outbox.start();
    outbox.enqueue(draft(), identity);
    await vi.waitFor(() => expect(timers).toHaveLength(1));
    expect(outbox.status()).toMatchObject({ waiting: 1, lastProblem: 'outbox/storage' });
  });

  it('stopping during a delivery ends it and keeps the report', async () => {
    let arrived = false;
    city.instead = () => {
      arrived = true;
      return true;
    };
    const outbox = open();
    outbox.start();
    outbox.enqueue(draft(), identity);
    await vi.waitFor(() => expect(arrived).toBe(true));
    await outbox.stop();
    expect(outbox.status()).toMatchObject({ waiting: 1, sending: false, quarantined: [] });
    expect(timers).toHaveLength(0);
  });

  it('learns how far the clocks are apart', async () => {
    const outbox = open({ clock: () => Date.now() - 3_600_000 });
    outbox.enqueue(draft(), identity);
    await outbox.poke();
    expect(Math.abs((store.clockAheadSeconds() ?? 0) - 3600)).toBeLessThanOrEqual(5);
  });

  it('ids are UUIDs of version 7 in the order of their making', () => {
    const early = uuidV7(1_000);
    expect(early).toMatch(/^00000000-03e8-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(early < uuidV7(1_001)).toBe(true);
  });
});
