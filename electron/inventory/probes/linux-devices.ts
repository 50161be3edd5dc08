import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entriesOf, readAmount, readWord } from './linux-files.ts';
import { cannotRead, word } from './values.ts';

const ETHERNET_TYPE = 1;
const LONGEST_EDID = 1024;

/** Connected displays with their EDID, mirrored ones too. */
export async function readDisplays(root: string): Promise<unknown> {
  const folder = join(root, 'sys/class/drm');
  const connectors = (await entriesOf(folder)).filter((name) => /^card\d+-/.test(name));
  // A driver that shows no sockets says nothing about what is plugged in.
  if (connectors.length === 0) throw cannotRead('not-offered');
  const displays = [];
  for (const connector of connectors) {
    if ((await readWord(join(folder, connector), 'status')) !== 'connected') continue;
    const edid = await readFile(join(folder, connector, 'edid')).catch(() => Buffer.alloc(0));
    const bytes = edid.subarray(0, LONGEST_EDID);
    displays.push({ connector, ...(bytes.length > 0 && { edid: bytes.toString('base64') }) });
  }
  return displays;
}

async function capacity(folder: string, kind: 'full' | 'full_design'): Promise<number | undefined> {
  const microwattHours = await readAmount(folder, `energy_${kind}`);
  if (microwattHours !== undefined) return microwattHours / 1e3;
  const microampHours = await readAmount(folder, `charge_${kind}`);
  const microvolts = await readAmount(folder, 'voltage_min_design');
  if (microampHours === undefined || microvolts === undefined) return undefined;
  return (microampHours * microvolts) / 1e9;
}

/** The PC's own batteries; those of mice and pens have the scope "Device". */
export async function readBatteries(root: string): Promise<unknown> {
  const folder = join(root, 'sys/class/power_supply');
  const batteries = [];
  for (const name of await entriesOf(folder)) {
    const supply = join(folder, name);
    if ((await readWord(supply, 'type')) !== 'Battery') continue;
    if ((await readWord(supply, 'scope')) === 'Device') continue;
    const status = await readWord(supply, 'status');
    const percent = await readWord(supply, 'capacity');
    const microvolts = await readAmount(supply, 'voltage_min_design');
    batteries.push({
      name: (await readWord(supply, 'model_name')) ?? name,
      manufacturer: await readWord(supply, 'manufacturer'),
      serial: await readWord(supply, 'serial_number'),
      chemistry: await readWord(supply, 'technology'),
      designCapacity: await capacity(supply, 'full_design'),
      fullCapacity: await capacity(supply, 'full'),
      voltage: microvolts === undefined ? undefined : microvolts / 1e3,
      percent: percent === undefined ? undefined : Number(percent),
      charging: status === undefined || status === 'Unknown' ? undefined : status !== 'Discharging',
    });
  }
  return batteries;
}

/** Names of the sound cards in the kernel's list. */
export function parseSoundCards(text: string): { name: string }[] {
  const lines = text.split('\n').filter((line) => /^\s*\d+ \[/.test(line));
  return lines.map((line) => ({
    name: word(line.split(' - ').slice(1).join(' - ')) ?? line.trim(),
  }));
}

/** Sound cards; without ALSA in the kernel there is nothing to ask. */
export async function readSound(root: string): Promise<unknown> {
  return parseSoundCards(await readFile(join(root, 'proc/asound/cards'), 'utf8'));
}

/** Real network cards: those with a device behind them. */
export async function readNetworks(root: string): Promise<unknown> {
  const folder = join(root, 'sys/class/net');
  const exists = (path: string) =>
    access(path).then(
      () => true,
      () => false,
    );
  const networks = [];
  for (const name of await entriesOf(folder)) {
    const card = join(folder, name);
    if (!(await exists(join(card, 'device')))) continue;
    if ((await readAmount(card, 'type')) !== ETHERNET_TYPE) continue;
    const wifi = (await exists(join(card, 'wireless'))) || (await exists(join(card, 'phy80211')));
    networks.push({
      name,
      mac: await readWord(card, 'address'),
      kind: wifi ? 'wifi' : 'ethernet',
      up: (await readWord(card, 'operstate')) === 'up',
    });
  }
  return networks;
}

/** USB devices by what they say of themselves; never their serials. */
export async function readUsb(root: string): Promise<unknown> {
  const folder = join(root, 'sys/bus/usb/devices');
  const devices = [];
  for (const name of await entriesOf(folder)) {
    const device = join(folder, name);
    const vendorId = await readWord(device, 'idVendor');
    if (vendorId === undefined) continue;
    devices.push({
      vendorId,
      productId: await readWord(device, 'idProduct'),
      name: await readWord(device, 'product'),
      manufacturer: await readWord(device, 'manufacturer'),
      deviceClass: await readWord(device, 'bDeviceClass'),
    });
  }
  return devices;
}

const SECTOR = 512;

/** Fixed disks as the kernel shows them; where `lsblk` says nothing. */
export async function readDisks(root: string): Promise<unknown> {
  const folder = join(root, 'sys/block');
  const disks = [];
  for (const name of await entriesOf(folder)) {
    const disk = join(folder, name);
    const sectors = await readAmount(disk, 'size');
    const behind = await access(join(disk, 'device')).then(
      () => true,
      () => false,
    );
    if (!behind || sectors === undefined || (await readWord(disk, 'removable')) === '1') continue;
    disks.push({
      name: `/dev/${name}`,
      model: await readWord(join(disk, 'device'), 'model'),
      bytes: sectors * SECTOR,
      serial: await readWord(join(disk, 'device'), 'serial'),
    });
  }
  if (disks.length === 0) throw cannotRead('not-offered');
  return disks;
}
