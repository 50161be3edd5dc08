import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  cityChecksSchema,
  cityDevicesSchema,
  cityOverviewSchema,
  citySchoolsSchema,
} from '#protocol/city-view.ts';
import {
  MAX_ENVELOPE_BYTES,
  receiptSchema,
  receiptText,
  signedText,
  type Check,
  type Envelope,
} from '#protocol/report.ts';
import { startCity, type City } from './city.ts';
import { demoDevice, demoEnvelope } from './demo/devices.ts';
import { seededRandom } from './demo/random.ts';
import { isSigned, readRawKey, sha256Hex, signText } from './keys.ts';
import { DAY_MS } from './rules/device-state.ts';
import { RATE_BURST } from './rules/rate.ts';
import { StoreFailure } from './store/open.ts';

const START = Date.UTC(2026, 10, 23, 9);
const GOOD: Check = { id: 'disk', verdict: 'good', code: 'disk/enough', values: {} };
const FULL: Check = {
  id: 'disk',
  verdict: 'bad',
  code: 'disk/full',
  values: { freeGigabytes: 0.4 },
};

let folder: string;
let city: City;
let now: number;

function start(): Promise<City> {
  return startCity({
    folder,
    pageRoot: path.join(folder, 'pages'),
    host: '127.0.0.1',
    port: 0,
    city: 'Mairie',
    language: 'fr',
    isPublic: false,
    demo: false,
    now: () => now,
    say: () => undefined,
  });
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ardoise-city-test-'));
  now = START;
  city = await start();
});

afterEach(async () => {
  await city.stop();
  rmSync(folder, { recursive: true, force: true });
});

const newDevice = (room = 'C12') => demoDevice('0350594F', room, seededRandom(1));
type Device = ReturnType<typeof newDevice>;

async function post(body: string | Envelope) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(city.reportUrl, { method: 'POST', body: text });
  const json = (await response.json()) as Record<string, unknown>;
  return { status: response.status, json, headers: response.headers };
}

async function read<Schema extends { parse: (value: unknown) => unknown }>(
  what: string,
  schema: Schema,
): Promise<ReturnType<Schema['parse']>> {
  const response = await fetch(`${city.url}/api/${what}`);
  return schema.parse(await response.json()) as ReturnType<Schema['parse']>;
}

/** Changes an envelope and signs it again with the device's own key. */
function resigned(device: Device, envelope: Envelope, changes: Partial<Envelope>): Envelope {
  const changed = { ...envelope, ...changes };
  return { ...changed, sig: signText(signedText(changed), device.key) };
}

describe('receiving a report', () => {
  it('[C1] stores it and answers with a receipt that verifies', async () => {
    const envelope = demoEnvelope(newDevice(), 'state', [GOOD], now);
    const { status, json } = await post(envelope);
    expect(status).toBe(200);
    const receipt = receiptSchema.parse(json);
    expect(receipt).toMatchObject({ id: envelope.id, sha256: sha256Hex(signedText(envelope)) });
    const key = readRawKey(receipt.public_key);
    expect(key !== null && isSigned(receiptText(receipt), receipt.sig, key)).toBe(true);
    const overview = await read('overview', cityOverviewSchema);
    expect(overview.devices).toEqual({ total: 1, recent: 1, quiet: 0, missing: 0 });
  });

  it('takes a report that was sent to the address of the page', async () => {
    const body = JSON.stringify(demoEnvelope(newDevice(), 'state', [GOOD], now));
    const response = await fetch(`${city.url}/city/reports`, { method: 'POST', body });
    expect(response.status).toBe(200);
  });

  it('[C1] counts the same report once, with the same receipt, also after a restart', async () => {
    const envelope = demoEnvelope(newDevice(), 'state', [GOOD], now);
    const first = await post(envelope);
    now += 5000;
    expect(await post(envelope)).toMatchObject({ status: 200, json: first.json });
    await city.stop();
    city = await start();
    expect(await post(envelope)).toMatchObject({ status: 200, json: first.json });
    expect((await read('overview', cityOverviewSchema)).reports.total).toBe(1);
  });

  it('[C1] refuses other content under the same id', async () => {
    const device = newDevice();
    const envelope = demoEnvelope(device, 'state', [GOOD], now);
    await post(envelope);
    const other = resigned(device, envelope, { tag: 'other' });
    expect(await post(other)).toMatchObject({ status: 409, json: { code: 'report/conflict' } });
  });

  it('refuses what is not JSON, not an envelope, or has a wrong payload', async () => {
    const device = newDevice();
    const envelope = demoEnvelope(device, 'state', [GOOD], now);
    expect(await post('{')).toMatchObject({ status: 400, json: { code: 'report/not-json' } });
    for (const bad of [
      '{}',
      'null',
      '[]',
      JSON.stringify({ ...envelope, extra: 1 }),
      JSON.stringify({ ...envelope, seq: 0 }),
    ]) {
      expect(await post(bad)).toMatchObject({ status: 400, json: { code: 'report/invalid' } });
    }
    for (const payload of ['not json', '{}', '{"school":"x"}']) {
      const payload_b64 = Buffer.from(payload).toString('base64');
      const wrong = resigned(device, envelope, { payload_b64 });
      expect(await post(wrong)).toMatchObject({ status: 400, json: { code: 'report/invalid' } });
    }
    expect((await read('overview', cityOverviewSchema)).reports.total).toBe(0);
  });

  it('refuses a forged report', async () => {
    const envelope = demoEnvelope(newDevice(), 'state', [GOOD], now);
    const forged = { ...envelope, seq: 2 };
    expect(await post(forged)).toMatchObject({
      status: 401,
      json: { code: 'report/bad-signature' },
    });
    const liar = { ...envelope, key_id: '0'.repeat(16) };
    expect(await post(liar)).toMatchObject({ status: 400, json: { code: 'report/invalid' } });
  });

  it('[C4] keeps a device to its first key', async () => {
    const mine = newDevice();
    await post(demoEnvelope(mine, 'state', [GOOD], now));
    const thief = { ...newDevice(), id: mine.id, seq: 1 };
    const { status, json } = await post(demoEnvelope(thief, 'state', [FULL], now));
    expect({ status, json }).toEqual({ status: 401, json: { code: 'report/other-key' } });
    expect((await read('overview', cityOverviewSchema)).checks.bad).toBe(0);
  });

  it('refuses a report that is too large, and lives on', async () => {
    const huge = 'x'.repeat(MAX_ENVELOPE_BYTES + 1);
    expect(await post(huge)).toMatchObject({ status: 413, json: { code: 'report/too-large' } });
    expect((await post(demoEnvelope(newDevice(), 'state', [GOOD], now))).status).toBe(200);
  });

  it('[C5] slows down one device and no other', async () => {
    const device = newDevice();
    for (let sent = 0; sent < RATE_BURST; sent += 1) {
      expect((await post(demoEnvelope(device, 'state', [GOOD], now))).status).toBe(200);
    }
    const refused = await post(demoEnvelope(device, 'state', [GOOD], now));
    expect(refused).toMatchObject({ status: 429, json: { code: 'report/too-many' } });
    expect(refused.headers.get('retry-after')).toBe('1');
    expect((await post(demoEnvelope(newDevice(), 'state', [GOOD], now))).status).toBe(200);
  });

  it('stores many reports that come at the same time', async () => {
    const devices = Array.from({ length: 40 }, () => newDevice());
    const answers = await Promise.all(
      devices.map((device) => post(demoEnvelope(device, 'state', [GOOD], now))),
    );
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect((await read('overview', cityOverviewSchema)).devices.total).toBe(40);
  });

  it('keeps its own key private, and no sender names a file', async () => {
    await post(demoEnvelope(newDevice('../../x'), 'state', [GOOD], now));
    expect(statSync(path.join(folder, 'mairie-cle.pem')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).every((name) => name.startsWith('mairie'))).toBe(true);
  });
});

describe('what a device is now', () => {
  it('[C2] follows the number, not the arrival: a late report changes nothing', async () => {
    const device = newDevice();
    const older = demoEnvelope(device, 'state', [FULL], now + DAY_MS);
    const newer = demoEnvelope(device, 'state', [GOOD], now - DAY_MS);
    await post(newer);
    now += DAY_MS;
    expect((await post(older)).status).toBe(200);
    const { rows } = await read('devices', cityDevicesSchema);
    expect(rows).toMatchObject([{ verdict: 'good', bad: 0, reports: 2, lastSeen: now }]);
  });

  it('[C2] keeps what the teacher declared beside what the machine found', async () => {
    const device = newDevice();
    const lamp: Check = { id: 'defect', verdict: 'bad', code: 'defect/lamp', values: {} };
    await post(demoEnvelope(device, 'defect', [lamp], now));
    await post(demoEnvelope(device, 'state', [GOOD], now));
    const { rows } = await read('checks', cityChecksSchema);
    expect(rows).toMatchObject([{ source: 'defect', code: 'defect/lamp' }]);
    expect((await read('checks?verdict=all', cityChecksSchema)).total).toBe(2);
  });

  it('[C3] shows a fork', async () => {
    const device = newDevice();
    await post(demoEnvelope(device, 'state', [GOOD], now));
    const clone = { ...device, seq: 0, lastSha256: '0'.repeat(64) };
    expect((await post(demoEnvelope(clone, 'state', [GOOD], now))).status).toBe(200);
    expect((await read('devices?state=forked', cityDevicesSchema)).rows).toHaveLength(1);
  });

  it('[C6] a duplicate is no sign of life', async () => {
    const envelope = demoEnvelope(newDevice(), 'state', [GOOD], now);
    await post(envelope);
    now += 20 * DAY_MS;
    await post(envelope);
    const overview = await read('overview', cityOverviewSchema);
    expect(overview.devices).toEqual({ total: 1, recent: 0, quiet: 0, missing: 1 });
    expect((await read('overview?missing=30', cityOverviewSchema)).devices.missing).toBe(0);
    expect((await read('devices?state=missing', cityDevicesSchema)).total).toBe(1);
  });

  it('[C10] remembers since when', async () => {
    const device = newDevice();
    await post(demoEnvelope(device, 'state', [FULL], now));
    now += DAY_MS;
    await post(demoEnvelope(device, 'state', [FULL], now));
    expect((await read('checks', cityChecksSchema)).rows[0]?.since).toBe(START);
  });
});

describe('the dashboard', () => {
  const school = { name: 'École É', kind: 'primary', town: 'Metz', postcode: '57000', pupils: 9 };

  it('[C11] [C14] lists schools that are silent, unknown or doubtful', async () => {
    const uai = '0350612A';
    city.store.saveDirectory([{ uai, ...school, kind: 'primary' }]);
    await post(demoEnvelope(demoDevice('0570001A', 'x', seededRandom(2)), 'state', [GOOD], now));
    const { schools } = await read('overview', cityOverviewSchema);
    expect(schools).toEqual({ known: 1, reported: 0, outsideDirectory: 1 });
    const { rows } = await read('schools', citySchoolsSchema);
    expect(rows).toMatchObject([
      { uai, name: 'École É', devices: 0, inDirectory: true, uaiSound: true },
      { uai: '0570001A', name: null, devices: 1, inDirectory: false, uaiSound: false },
    ]);
    expect((await read('schools?q=ecole+METZ', citySchoolsSchema)).total).toBe(1);
    expect((await read('schools?state=silent', citySchoolsSchema)).total).toBe(1);
    expect((await read('schools?q=100%25_', citySchoolsSchema)).total).toBe(0);
  });

  it('[C16] shows zeros before anything has come, and forgives a strange address', async () => {
    const overview = await read('overview?missing=abc&page=-4', cityOverviewSchema);
    expect(overview).toMatchObject({ missingDays: 14, latest: [], kinds: [] });
    expect(overview.reports.days).toHaveLength(14);
    expect(await read('devices?page=999&sort=;DROP', cityDevicesSchema)).toMatchObject({
      total: 0,
      page: 1,
    });
  });

  it('[C17] exports every table, safe for a spreadsheet', async () => {
    await post(demoEnvelope(newDevice('=1+1'), 'state', [FULL], now));
    for (const table of ['schools', 'devices', 'checks']) {
      const response = await fetch(`${city.url}/api/${table}.csv`);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
      const [header = '', row = '', ...rest] = bytes.toString().split('\r\n');
      expect(row.split(';')).toHaveLength(header.split(';').length);
      expect(rest).toEqual(['']);
      expect(response.headers.get('content-disposition')).toContain('.csv"');
    }
    expect(await (await fetch(`${city.url}/api/devices.csv`)).text()).toContain(";'=1+1;");
  });

  it('protects the page, and serves nothing but it', async () => {
    const redirect = await fetch(city.url, { redirect: 'manual' });
    expect(redirect.headers.get('location')).toBe('/city/?lang=fr');
    expect(redirect.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const trap of ['/assets/..%2f..%2fmairie-cle.pem', '/city/../mairie-cle.pem', '/x']) {
      expect((await fetch(city.url + trap)).status).toBe(404);
    }
    expect((await fetch(city.reportUrl)).status).toBe(405);
    expect((await fetch(`${city.url}/api/overview`, { method: 'DELETE' })).status).toBe(405);
  });

  it('answers only to its own name on this machine', async () => {
    const { port } = new URL(city.url);
    const status = await new Promise((resolve) => {
      const headers = { host: `evil.example:${port}` };
      request({ port, host: '127.0.0.1', path: '/api/overview', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });
});

describe('a data folder that is no good', () => {
  it('is left as it was when the database is damaged', async () => {
    await city.stop();
    const file = path.join(folder, 'mairie.sqlite');
    const rubbish = 'not a database, '.repeat(1000);
    writeFileSync(file, rubbish);
    rmSync(`${file}-wal`, { force: true });
    await expect(start()).rejects.toMatchObject({ reason: 'damaged' });
    expect(statSync(file).size).toBe(rubbish.length);
    rmSync(file);
    city = await start();
  });

  it('is refused when its key is damaged', async () => {
    await city.stop();
    const file = path.join(folder, 'mairie-cle.pem');
    writeFileSync(file, 'rubbish');
    chmodSync(file, 0o600);
    await expect(start()).rejects.toBeInstanceOf(StoreFailure);
    rmSync(file);
    city = await start();
  });
});
