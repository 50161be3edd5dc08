import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entriesOf, readWord } from './linux-files.ts';
import { reasonOf, word } from './values.ts';

/** SMBIOS chassis types that matter here (DSP0134, table 17). */
const CHASSIS: Readonly<Record<string, string>> = {
  '3': 'Desktop',
  '4': 'Low Profile Desktop',
  '6': 'Mini Tower',
  '7': 'Tower',
  '8': 'Portable',
  '9': 'Laptop',
  '10': 'Notebook',
  '13': 'All in One',
  '30': 'Tablet',
  '31': 'Convertible',
  '32': 'Detachable',
  '35': 'Mini PC',
  '36': 'Stick PC',
};

/** SMBIOS as the kernel shows it. Serials need an administrator: then they are `not-permitted`. */
export async function readMachine(root: string): Promise<unknown> {
  const folder = join(root, 'sys/class/dmi/id');
  await entriesOf(folder);
  const optional = (name: string) => readWord(folder, name);
  const readable = (name: string) =>
    readFile(join(folder, name), 'utf8').then((text) => word(text) ?? '', reasonOf);
  const date = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec((await optional('bios_date')) ?? '');
  return {
    manufacturer: await readable('sys_vendor'),
    model: await readable('product_name'),
    serial: await readable('product_serial'),
    uuid: await readable('product_uuid'),
    chassis: CHASSIS[(await optional('chassis_type')) ?? ''],
    sku: await optional('product_sku'),
    assetTag: await optional('chassis_asset_tag'),
    biosVendor: await optional('bios_vendor'),
    biosVersion: await optional('bios_version'),
    biosDate: date === null ? undefined : `${date[3]}-${date[1]}-${date[2]}`,
    boardManufacturer: await optional('board_vendor'),
    boardModel: await optional('board_name'),
    boardSerial: await optional('board_serial'),
  };
}

/** This boot's id and how long it lasts. */
export async function readBoot(root: string): Promise<unknown> {
  const uptime = await readFile(join(root, 'proc/uptime'), 'utf8');
  return {
    id: await readWord(join(root, 'proc/sys/kernel/random'), 'boot_id'),
    uptimeSeconds: Number(uptime.split(' ')[0]),
  };
}
