import { type Facts, noFacts } from './facts.ts';

/** Made-up PCs for tests: nothing in the product imports this file. */

export interface SampleEdid {
  manufacturer?: string;
  name?: string;
  textSerial?: string;
  numericSerial?: number;
  week?: number;
  year?: number;
  size?: [number, number];
  resolution?: [number, number];
  damaged?: boolean;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(index, index + 3);
    const digits = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    text += digits.map((digit) => ALPHABET[digit] ?? '').join('');
  }
  const padding = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - padding) + '='.repeat(padding);
}

function putText(bytes: Uint8Array, start: number, tag: number, text: string): void {
  bytes.set([0, 0, 0, tag, 0], start);
  const padded = `${text.slice(0, 13)}\n`.padEnd(13, ' ').slice(0, 13);
  for (let index = 0; index < 13; index++) bytes[start + 5 + index] = padded.charCodeAt(index);
}

/** An EDID base block with these values. */
export function sampleEdid(given: SampleEdid): Uint8Array {
  const bytes = new Uint8Array(128);
  bytes.set([0, 255, 255, 255, 255, 255, 255, 0]);
  const [a = 1, b = 1, c = 1] = [...(given.manufacturer ?? 'EPS')].map((x) => x.charCodeAt(0) - 64);
  const maker = (a << 10) | (b << 5) | c;
  const serial = given.numericSerial ?? 0;
  bytes.set([maker >> 8, maker & 255, 0x34, 0x12], 8);
  bytes.set(
    [serial, serial >>> 8, serial >>> 16, serial >>> 24].map((x) => x & 255),
    12,
  );
  bytes.set([given.week ?? 7, (given.year ?? 2019) - 1990, 1, 4], 16);
  bytes.set(given.size ?? [0, 0], 21);
  const [width, height] = given.resolution ?? [1280, 800];
  bytes.set([1, 29, width & 255, 0, (width >> 8) << 4, height & 255, 0, (height >> 8) << 4], 54);
  if (given.name !== undefined) putText(bytes, 72, 0xfc, given.name);
  if (given.textSerial !== undefined) putText(bytes, 90, 0xff, given.textSerial);
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  bytes[127] = (256 - (sum % 256) + (given.damaged === true ? 1 : 0)) % 256;
  return bytes;
}

export function sampleDisplay(
  connector: string,
  given: SampleEdid,
): { connector: string; edid: string } {
  return { connector, edid: encodeBase64(sampleEdid(given)) };
}

/** A classroom PC with everything in place, and everything readable. */
export function sampleFacts(changes: Partial<Facts> = {}): Facts {
  return {
    ...noFacts('failed'),
    hostname: 'PC-C12',
    platform: { system: 'linux', arch: 'x64' },
    boot: { id: '23febf97-fe7d-42a4-bedd-7e9dd95219ad', uptimeSeconds: 321.5 },
    system: { name: 'Debian GNU/Linux', version: '12', kernel: '6.1', fullName: 'Debian 12' },
    machine: {
      manufacturer: 'Dell Inc.',
      model: 'OptiPlex 3050',
      serial: '640HP72',
      uuid: '4C4C4544-0034-3010-8048-B6C04F503732',
      chassis: 'Mini Tower',
      biosDate: '2016-02-06',
      boardSerial: 'To be filled by O.E.M.',
      assetTag: 'METZ-00412',
    },
    cpu: [{ name: 'Intel Core i5-7500', manufacturer: 'Intel', cores: 4, threads: 1.2 }],
    memory: { totalBytes: 8 * 2 ** 30, availableBytes: 5 * 2 ** 30 },
    memoryModules: [{ bytes: 8 * 2 ** 30, type: 'DDR4', serial: '00000000', megahertz: 2400 }],
    dataDisk: { totalBytes: 250e9, freeBytes: 120e9 },
    disks: [{ name: '/dev/sda', model: 'THNSNJ256', bytes: 256_060_514_304, serial: 'Y5LS10' }],
    volumes: [
      { mount: '/', filesystem: 'ext4', totalBytes: 250e9, freeBytes: 120e9 },
      { mount: '/media/marie/CLE', filesystem: 'vfat', totalBytes: 8e9, freeBytes: 1e9 },
    ],
    networks: [
      { name: 'enp3s0', mac: 'F8:B1:56:00:12:34', kind: 'ethernet', up: true },
      { name: 'wlan0', mac: '02:11:22:33:44:55', kind: 'wifi', up: false },
    ],
    displays: [
      sampleDisplay('card0-DP-1', { manufacturer: 'DEL', name: 'DELL P2217', size: [47, 30] }),
      sampleDisplay('card0-HDMI-A-1', { name: 'EPSON PJ', textSerial: 'X3LK8400123' }),
    ],
    graphics: [{ name: 'Intel HD Graphics 630' }],
    sound: [{ name: 'HDA Intel PCH' }],
    batteries: [],
    usb: [
      { vendorId: '1d6b', productId: '0002', name: 'xHCI Host Controller', deviceClass: '09' },
      { vendorId: '0bda', productId: '5830', name: 'Document Camera', manufacturer: 'Lumens' },
    ],
    ...changes,
  };
}
