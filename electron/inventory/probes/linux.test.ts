import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unreadable } from '../rules/facts.ts';
import { sampleEdid } from '../rules/sample-facts.ts';
import {
  parseSoundCards,
  readBatteries,
  readDisks,
  readDisplays,
  readNetworks,
  readSound,
  readUsb,
} from './linux-devices.ts';
import { readBoot, readMachine } from './linux-machine.ts';
import { reasonOf } from './values.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ardoise-sys-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Lays out a /sys and /proc as kernels show them. */
function tree(files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    const full = join(root, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
}
function reasonFor(reading: Promise<unknown>): Promise<unknown> {
  return reading.then((value) => value, reasonOf);
}

describe('reading Linux directly', () => {
  it('displays: the connected ones with their EDID, byte for byte', async () => {
    const edid = sampleEdid({ name: 'EPSON PJ' });
    tree({
      'sys/class/drm/version': 'drm 1.1.0',
      'sys/class/drm/card0-HDMI-A-1/status': 'connected\n',
      'sys/class/drm/card0-HDMI-A-1/edid': edid,
      'sys/class/drm/card0-VGA-1/status': 'connected\n',
      'sys/class/drm/card0-VGA-1/edid': '',
      'sys/class/drm/card0-DP-1/status': 'disconnected\n',
    });
    expect(await readDisplays(root)).toEqual([
      { connector: 'card0-HDMI-A-1', edid: Buffer.from(edid).toString('base64') },
      { connector: 'card0-VGA-1' },
    ]);
  });

  it('displays: a driver without sockets, or no driver, is not "no display"', async () => {
    expect(await reasonFor(readDisplays(root))).toEqual(unreadable('not-offered'));
    tree({ 'sys/class/drm/version': 'drm 1.1.0' });
    expect(await reasonFor(readDisplays(root))).toEqual(unreadable('not-offered'));
  });

  it('batteries: energy in µWh, or charge in µAh at its voltage; never a mouse', async () => {
    tree({
      'sys/class/power_supply/AC/type': 'Mains',
      'sys/class/power_supply/BAT0/type': 'Battery',
      'sys/class/power_supply/BAT0/energy_full_design': '57570000',
      'sys/class/power_supply/BAT0/energy_full': '40570000',
      'sys/class/power_supply/BAT0/voltage_min_design': '7600000',
      'sys/class/power_supply/BAT0/model_name': 'DELL RWT1R43',
      'sys/class/power_supply/BAT0/capacity': '0',
      'sys/class/power_supply/BAT0/status': 'Discharging',
      'sys/class/power_supply/BAT1/type': 'Battery',
      'sys/class/power_supply/BAT1/charge_full_design': '4000000',
      'sys/class/power_supply/BAT1/charge_full': '3000000',
      'sys/class/power_supply/BAT1/voltage_min_design': '11000000',
      'sys/class/power_supply/hid-mouse/type': 'Battery',
      'sys/class/power_supply/hid-mouse/scope': 'Device',
    });
    expect(await readBatteries(root)).toMatchObject([
      {
        name: 'DELL RWT1R43',
        designCapacity: 57_570,
        fullCapacity: 40_570,
        voltage: 7_600,
        percent: 0,
        charging: false,
      },
      { name: 'BAT1', designCapacity: 44_000, fullCapacity: 33_000, charging: undefined },
    ]);
  });

  it('batteries: an empty list is a PC without; no list is unreadable', async () => {
    expect(await reasonFor(readBatteries(root))).toEqual(unreadable('not-offered'));
    mkdirSync(join(root, 'sys/class/power_supply'), { recursive: true });
    expect(await readBatteries(root)).toEqual([]);
  });

  it('sound: names of the cards, "no soundcards", and no ALSA at all', async () => {
    const list =
      ' 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n' +
      '                      HDA Intel PCH at 0xf7f10000 irq 33\n' +
      ' 1 [Device         ]: USB-Audio - USB Audio - Pro\n';
    expect(parseSoundCards(list)).toEqual([{ name: 'HDA Intel PCH' }, { name: 'USB Audio - Pro' }]);
    expect(parseSoundCards('--- no soundcards ---\n')).toEqual([]);
    expect(await reasonFor(readSound(root))).toEqual(unreadable('not-offered'));
  });

  it('networks: cards with a device behind them, cable or Wi-Fi', async () => {
    tree({
      'sys/class/net/lo/type': '772',
      'sys/class/net/docker0/type': '1',
      'sys/class/net/eth0/type': '1',
      'sys/class/net/eth0/address': 'f8:b1:56:00:12:34\n',
      'sys/class/net/eth0/operstate': 'up\n',
      'sys/class/net/wlan0/type': '1',
      'sys/class/net/wlan0/operstate': 'down\n',
      'sys/class/net/wlan0/wireless/x': '',
      'sys/devices/x/y': '',
    });
    for (const name of ['eth0', 'wlan0']) {
      symlinkSync(join(root, 'sys/devices/x'), join(root, `sys/class/net/${name}/device`));
    }
    expect(await readNetworks(root)).toEqual([
      { name: 'eth0', mac: 'f8:b1:56:00:12:34', kind: 'ethernet', up: true },
      { name: 'wlan0', mac: undefined, kind: 'wifi', up: false },
    ]);
  });

  it('USB: what devices say of themselves, without serials', async () => {
    tree({
      'sys/bus/usb/devices/1-1/idVendor': '0bda\n',
      'sys/bus/usb/devices/1-1/idProduct': '5830\n',
      'sys/bus/usb/devices/1-1/product': 'Document Camera\n',
      'sys/bus/usb/devices/1-1/serial': '200901010001\n',
      'sys/bus/usb/devices/1-1:1.0/bInterfaceClass': '0e\n',
    });
    const devices = await readUsb(root);
    expect(devices).toMatchObject([{ vendorId: '0bda', name: 'Document Camera' }]);
    expect(JSON.stringify(devices)).not.toContain('200901010001');
  });

  it('disks: fixed ones with a device behind them', async () => {
    tree({
      'sys/block/loop0/size': '100',
      'sys/block/sdb/size': '100',
      'sys/block/sdb/removable': '1',
      'sys/block/sdb/device/model': 'CLE USB',
      'sys/block/nvme0n1/size': '500118192',
      'sys/block/nvme0n1/removable': '0',
      'sys/block/nvme0n1/device/model': 'SAMSUNG MZVLB256   ',
      'sys/block/nvme0n1/device/serial': 'S4GFNX0M',
    });
    expect(await readDisks(root)).toEqual([
      {
        name: '/dev/nvme0n1',
        model: 'SAMSUNG MZVLB256',
        bytes: 256_060_514_304,
        serial: 'S4GFNX0M',
      },
    ]);
    rmSync(join(root, 'sys/block/nvme0n1'), { recursive: true });
    expect(await reasonFor(readDisks(root))).toEqual(unreadable('not-offered'));
  });

  it('machine: SMBIOS, each field on its own', async () => {
    tree({
      'sys/class/dmi/id/sys_vendor': 'Dell Inc.\n',
      'sys/class/dmi/id/product_name': 'OptiPlex 3050\n',
      'sys/class/dmi/id/chassis_type': '3\n',
      'sys/class/dmi/id/bios_date': '02/06/2016\n',
    });
    expect(await readMachine(root)).toMatchObject({
      manufacturer: 'Dell Inc.',
      model: 'OptiPlex 3050',
      serial: unreadable('not-offered'),
      uuid: unreadable('not-offered'),
      chassis: 'Desktop',
      biosDate: '2016-02-06',
    });
  });

  it('machine: a forbidden file needs an administrator; without SMBIOS all is unreadable', async () => {
    expect(await reasonFor(readMachine(root))).toEqual(unreadable('not-offered'));
    const forbidden = Object.assign(new Error('no'), { code: 'EACCES' });
    expect(reasonOf(forbidden)).toEqual(unreadable('not-permitted'));
    expect(reasonOf(new Error('other'))).toEqual(unreadable('failed'));
  });

  it('boot: its id and how long it lasts', async () => {
    tree({
      'proc/uptime': '1650.86 3105.06\n',
      'proc/sys/kernel/random/boot_id': '23febf97-fe7d\n',
    });
    expect(await readBoot(root)).toEqual({ id: '23febf97-fe7d', uptimeSeconds: 1650.86 });
  });
});
