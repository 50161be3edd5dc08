import { statfs } from 'node:fs/promises';
import { freemem, hostname, totalmem, uptime } from 'node:os';
import * as si from 'systeminformation';
import { amount, cannotRead, word } from './values.ts';

/** Facts that are read the same way on every system. */

export async function readHostname(): Promise<unknown> {
  return word(hostname()) ?? '';
}

export async function readPlatform(): Promise<unknown> {
  return { system: process.platform, arch: process.arch };
}

export async function readUptime(): Promise<unknown> {
  return { uptimeSeconds: uptime() };
}

export async function readMemory(): Promise<unknown> {
  return { totalBytes: totalmem(), availableBytes: freemem() };
}

/** Space for a person without administrator rights on the disk that holds the data folder. */
export async function readDataDisk(dataDir: string): Promise<unknown> {
  const disk = await statfs(dataDir);
  return { totalBytes: disk.blocks * disk.bsize, freeBytes: disk.bavail * disk.bsize };
}

export async function readSystem(): Promise<unknown> {
  const system = await si.osInfo();
  const name = word(system.distro);
  if (name === undefined) throw cannotRead('not-offered');
  const version = word(system.release);
  return {
    name,
    version,
    kernel: word(system.kernel),
    fullName: word([name, version, word(system.codename)].filter(Boolean).join(' ')),
  };
}

export async function readCpu(): Promise<unknown> {
  const cpu = await si.cpu();
  const brand = word(cpu.brand);
  if (brand === undefined) throw cannotRead('not-offered');
  const one = {
    name: word(`${cpu.manufacturer} ${brand}`),
    manufacturer: word(cpu.manufacturer),
    cores: amount(cpu.physicalCores),
    threads: cpu.physicalCores > 0 ? amount(cpu.cores / cpu.physicalCores) : undefined,
    megahertz: amount(cpu.speed * 1000),
  };
  return Array.from({ length: Math.max(1, cpu.processors || 1) }, () => one);
}

export async function readMemoryModules(): Promise<unknown> {
  const modules = (await si.memLayout()).filter((module) => module.size > 0);
  // Without SMBIOS the library makes one module up from the total: that is nobody's fact.
  const told = modules.filter((module) => word(module.type) ?? word(module.bank));
  if (told.length === 0) throw cannotRead('not-offered');
  return told.map((module) => ({
    bytes: module.size,
    slot: word(module.bank),
    type: word(module.type),
    formFactor: word(module.formFactor),
    manufacturer: word(module.manufacturer),
    model: word(module.partNum),
    serial: word(module.serialNum),
    megahertz: amount(module.clockSpeed),
  }));
}

export async function readDisks(): Promise<unknown> {
  const disks = await si.diskLayout();
  // No disk at all is what a failed query looks like, not a PC that runs.
  if (disks.length === 0) throw cannotRead('not-offered');
  return disks.map((disk) => ({
    name: word(disk.device) ?? word(disk.name) ?? '?',
    model: word(disk.name),
    manufacturer: word(disk.vendor),
    bytes: amount(disk.size),
    interface: word(disk.interfaceType),
    kind: word(disk.type),
    firmware: word(disk.firmwareRevision),
    serial: word(disk.serialNum),
  }));
}

export async function readVolumes(): Promise<unknown> {
  const volumes = await si.fsSize();
  if (volumes.length === 0) throw cannotRead('not-offered');
  return volumes.map((volume) => ({
    mount: word(volume.mount) ?? '?',
    filesystem: word(volume.type),
    totalBytes: volume.size,
    freeBytes: volume.available,
  }));
}

export async function readGraphics(): Promise<unknown> {
  const { controllers } = await si.graphics();
  return controllers.flatMap((card) => {
    const name = word(card.model) ?? word(card.name);
    return name === undefined ? [] : [{ name, megabytes: amount(card.vram) }];
  });
}
