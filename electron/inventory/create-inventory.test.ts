import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reportPayloadSchema } from '#protocol/report.ts';
import { createInventory, type Inventory, type InventoryDeps } from './create-inventory.ts';
import { createFakeCity, type FakeCity } from './outbox/fake-city.ts';
import { createMemoryOutbox } from './outbox/memory-outbox.ts';
import { createProbe } from './probes/machine.ts';
import { sampleFacts } from './rules/sample-facts.ts';

const PLACE = { school: '0570001A', room: 'C12' };
const OPTIONS = { projectorExpected: true, screens: 2 };
let folder = '';
let city: FakeCity;
let inventory: Inventory | null = null;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ardoise-inventory-'));
  city = await createFakeCity();
});
afterEach(async () => {
  await inventory?.stop();
  await city.down();
  rmSync(folder, { recursive: true, force: true });
});

function open(changes: Partial<InventoryDeps> = {}): Inventory {
  inventory = createInventory({
    dataDir: folder,
    probe: { read: async () => sampleFacts(), stop: () => undefined },
    version: '0.1.0',
    builtAt: Date.UTC(2026, 0, 1),
    store: createMemoryOutbox(),
    cityUrl: () => city.url,
    clock: () => Date.UTC(2026, 10, 23, 8, 0, 0),
    random: () => 0.5,
    fetch,
    ...changes,
  });
  return inventory;
}

describe('inventory', () => {
  it('this machine, for real: facts, checks, signed report, receipt', async () => {
    const entryPath = fileURLToPath(new URL('./probes/probe-main.ts', import.meta.url));
    const { check, report, status, start } = open({
      probe: createProbe({ entryPath, dataDir: folder }),
    });
    const { facts, checks } = await check({ projectorExpected: true, screens: null });
    expect(checks.map(({ id }) => id)).toEqual([
      'disk',
      'memory',
      'battery',
      'projector',
      'sound',
      'network',
      'clock',
      'city',
    ]);
    const { id } = await report(facts, checks, PLACE);
    expect(status().waiting).toBe(1);
    start();
    await vi.waitFor(() => expect(status()).toMatchObject({ waiting: 0, lastReceipt: { id } }));
    const envelope = city.stored.get(id);
    expect(envelope).toMatchObject({ tag: '0570001A|C12', seq: 1, clock_suspect: false });
    const payload = reportPayloadSchema.parse(
      JSON.parse(Buffer.from(envelope?.payload_b64 ?? '', 'base64').toString('utf8')),
    );
    expect(payload).toMatchObject({ ...PLACE, checks });
    expect(payload.inventory).toMatchObject({ action: 'inventory', tag: '0570001A|C12' });
  });

  it('two checks at once read the machine once', async () => {
    const read = vi.fn(async () => sampleFacts());
    const { check } = open({ probe: { read, stop: () => undefined } });
    await Promise.all([check(OPTIONS), check(OPTIONS)]);
    expect(read).toHaveBeenCalledTimes(1);
    await check(OPTIONS);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('[K9] [K8] the next check knows the city by the last delivery; the check itself sends nothing', async () => {
    const { check, report, outbox } = open();
    const first = await check(OPTIONS);
    expect(first.checks.at(-1)?.code).toBe('city/not-tried');
    expect(city.requests).toHaveLength(0);
    await report(first.facts, first.checks, PLACE);
    await outbox.poke();
    const second = await check(OPTIONS);
    expect(second.checks.at(-1)?.code).toBe('city/reachable');
    expect(second.checks.find(({ id }) => id === 'clock')?.code).toBe('clock/differs');
  });

  it('[K8] a clock before the build is suspect, in the check and in the report', async () => {
    const { check, report, outbox } = open({ clock: () => Date.UTC(2009, 0, 1) });
    const { facts, checks } = await check(OPTIONS);
    expect(checks.find(({ id }) => id === 'clock')?.verdict).toBe('bad');
    const { id } = await report(facts, checks, PLACE);
    await outbox.poke();
    expect(city.stored.get(id)?.clock_suspect).toBe(true);
  });

  it('a school that is no UAI is refused and nothing is queued', async () => {
    const { report, status } = open();
    await expect(report(sampleFacts(), [], { school: 'Metz', room: '' })).rejects.toThrow();
    expect(status().waiting).toBe(0);
  });
});
