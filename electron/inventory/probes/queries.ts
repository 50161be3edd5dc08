import * as common from './common.ts';
import * as library from './library.ts';
import * as linuxDevices from './linux-devices.ts';
import * as linuxMachine from './linux-machine.ts';
import type { Query } from './run-queries.ts';
import * as windows from './windows.ts';

function systemQueries(platform: NodeJS.Platform): Query[] {
  if (platform === 'linux') {
    return [
      { fact: 'boot', read: () => linuxMachine.readBoot('/') },
      { fact: 'displays', read: () => linuxDevices.readDisplays('/') },
      { fact: 'batteries', read: () => linuxDevices.readBatteries('/') },
      { fact: 'sound', read: () => linuxDevices.readSound('/') },
      { fact: 'networks', read: () => linuxDevices.readNetworks('/') },
      { fact: 'machine', read: () => linuxMachine.readMachine('/') },
      { fact: 'usb', read: () => linuxDevices.readUsb('/') },
      {
        fact: 'disks',
        read: () => common.readDisks().catch(() => linuxDevices.readDisks('/')),
      },
    ];
  }
  const direct = platform === 'win32' ? windows : library;
  return [
    { fact: 'boot', read: common.readUptime },
    { fact: 'displays', read: direct.readDisplays },
    { fact: 'batteries', read: direct.readBatteries },
    { fact: 'sound', read: library.readSound },
    { fact: 'networks', read: library.readNetworks },
    { fact: 'machine', read: library.readMachine },
    { fact: 'usb', read: library.readUsb },
    { fact: 'disks', read: common.readDisks },
  ];
}

/** Every query of this system; what a teacher waits for first. */
export function queriesFor(platform: NodeJS.Platform, dataDir: string): Query[] {
  return [
    { fact: 'platform', read: common.readPlatform },
    { fact: 'hostname', read: common.readHostname },
    { fact: 'memory', read: common.readMemory },
    { fact: 'dataDisk', read: () => common.readDataDisk(dataDir) },
    ...systemQueries(platform),
    { fact: 'system', read: common.readSystem },
    { fact: 'cpu', read: common.readCpu },
    { fact: 'memoryModules', read: common.readMemoryModules },
    { fact: 'volumes', read: common.readVolumes },
    { fact: 'graphics', read: common.readGraphics },
  ];
}
