import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { signedText, type Check, type Envelope, type ReportPayload } from '#protocol/report.ts';
import { keyIdOf, rawPublicKey, sha256Hex, signText } from '#city/keys.ts';
import type { Random } from './random.ts';

const MODELS: readonly [[string, string], ...[string, string][]] = [
  ['Dell Inc.', 'OptiPlex 3080'],
  ['HP', 'ProDesk 400 G6'],
  ['LENOVO', 'ThinkCentre M70q'],
  ['HP', 'EliteDesk 800 G4'],
  ['Dell Inc.', 'OptiPlex 5060'],
];
const SYSTEMS = [
  'Microsoft Windows 11 Pro',
  'Microsoft Windows 10 Pro',
  'Debian GNU/Linux 13',
] as const;

/** A classroom PC that exists only for the demonstration; it keeps its chain like a real one. */
export interface DemoDevice {
  id: string;
  school: string;
  room: string;
  key: KeyObject;
  publicKey: string;
  keyId: string;
  inventory: ReportPayload['inventory'];
  seq: number;
  lastSha256: string;
}

/** Makes a PC for a room. */
export function demoDevice(school: string, room: string, random: Random): DemoDevice {
  const { privateKey } = generateKeyPairSync('ed25519');
  const raw = rawPublicKey(privateKey);
  const [smanufacturer, smodel] = random.pick(MODELS);
  const ssn = `DEMO${String(100_000 + random.below(900_000))}`;
  const content = {
    versionclient: 'Ardoise-demo',
    bios: { smanufacturer, smodel, ssn },
    hardware: { memory: random.chance(0.8) ? 8192 : 4096 },
    operatingsystem: { full_name: random.pick(SYSTEMS) },
    monitors: random.chance(0.9) ? [{}, {}] : [{}],
  };
  return {
    id: randomUUID(),
    school,
    room,
    key: privateKey,
    publicKey: raw.toString('base64'),
    keyId: keyIdOf(raw),
    inventory: { action: 'inventory', itemtype: 'Computer', tag: `${school}|${room}`, content },
    seq: 0,
    lastSha256: '0'.repeat(64),
  };
}

/** The device's next signed report. */
export function demoEnvelope(
  device: DemoDevice,
  type: Envelope['type'],
  checks: Check[],
  moment: number,
): Envelope {
  const { school, room, inventory } = device;
  const payload: ReportPayload = { school, room, checks, inventory };
  device.seq += 1;
  const unsigned: Omit<Envelope, 'sig'> = {
    id: randomUUID(),
    device: device.id,
    seq: device.seq,
    prev_sha256: device.lastSha256,
    captured_at: new Date(moment).toISOString(),
    boot_id: 'demo',
    uptime_s: 3600,
    clock_suspect: false,
    type,
    tag: `${school}|${room}`,
    payload_b64: Buffer.from(JSON.stringify(payload)).toString('base64'),
    key_id: device.keyId,
    public_key: device.publicKey,
  };
  const text = signedText(unsigned);
  device.lastSha256 = sha256Hex(text);
  return { ...unsigned, sig: signText(text, device.key) };
}
