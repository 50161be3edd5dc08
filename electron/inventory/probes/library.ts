import * as si from 'systeminformation';
import { unreadable } from '../rules/facts.ts';
import { cannotRead, word } from './values.ts';

/** Facts that systeminformation reads where we have no reading of our own (not Linux). */

export async function readMachine(): Promise<unknown> {
  const system = await si.system();
  const bios = await si.bios();
  const board = await si.baseboard();
  const chassis = await si.chassis();
  const said = (value: string) => word(value) ?? unreadable('not-offered');
  return {
    manufacturer: said(system.manufacturer),
    model: said(system.model),
    serial: said(system.serial),
    uuid: said(system.uuid),
    chassis: word(chassis.type),
    sku: word(system.sku),
    assetTag: word(chassis.assetTag),
    biosVendor: word(bios.vendor),
    biosVersion: word(bios.version),
    biosDate: word(bios.releaseDate),
    boardManufacturer: word(board.manufacturer),
    boardModel: word(board.model),
    boardSerial: word(board.serial),
  };
}

export async function readNetworks(): Promise<unknown> {
  const answer = await si.networkInterfaces();
  const cards = (Array.isArray(answer) ? answer : [answer]).filter(
    (card) => !card.internal && !card.virtual && /^(wired|wireless)$/.test(card.type),
  );
  return cards.map((card) => ({
    name: word(card.ifaceName) ?? word(card.iface) ?? '?',
    mac: word(card.mac),
    kind: card.type === 'wireless' ? 'wifi' : 'ethernet',
    up: card.operstate === 'up',
  }));
}

export async function readSound(): Promise<unknown> {
  return (await si.audio()).flatMap((card) => {
    const name = word(card.name);
    return name === undefined ? [] : [{ name, manufacturer: word(card.manufacturer) }];
  });
}

export async function readUsb(): Promise<unknown> {
  return (await si.usb()).map((device) => ({
    name: word(device.name),
    manufacturer: word(device.manufacturer) ?? word(device.vendor),
  }));
}

export async function readBatteries(): Promise<unknown> {
  const battery = await si.battery();
  if (!battery.hasBattery) return [];
  const known = battery.capacityUnit === 'mWh';
  return [
    {
      name: word(battery.model),
      manufacturer: word(battery.manufacturer),
      ...(known && {
        designCapacity: battery.designedCapacity,
        fullCapacity: battery.maxCapacity,
      }),
      percent: battery.percent,
      charging: battery.acConnected,
    },
  ];
}

export async function readDisplays(): Promise<unknown> {
  throw cannotRead('not-offered');
}
