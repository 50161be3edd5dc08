import { type Facts, readOr } from './facts.ts';
import { batteriesOf, monitorsOf, networksOf, usbDevicesOf } from './glpi-devices.ts';
import { compact, megabytes, type Section, whole } from './glpi-values.ts';
import { cleanSerial, cleanText, cleanUuid, neutralHostname } from './placeholders.ts';

/** Who the inventory is from: the installation's identity, and what is set by the teacher. */
export interface GlpiSender {
  device: string;
  deviceid: string;
  /** School and room, e.g. `0570001A|C12`. */
  tag: string;
  /** Ardoise's version, e.g. `0.1.0`. */
  version: string;
}

/** GLPI's native inventory document. Only the keys of its schema: an unknown one is an error there. */
export interface GlpiInventory {
  action: 'inventory';
  deviceid: string;
  itemtype: 'Computer';
  tag?: string;
  partial?: true;
  content: Record<string, unknown>;
}

const ARCHITECTURES: Readonly<Record<string, string>> = {
  x64: 'x86_64',
  ia32: 'i686',
  arm64: 'aarch64',
  arm: 'arm',
};
/** Mount points that are the PC's own. Others can carry a person's name: `/media/marie/cle`. */
const OWN_MOUNT = /^(\/|\/(home|boot|boot\/efi|var|tmp|usr|opt|srv)|[A-Z]:\\?)$/;
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** Sections that GLPI would empty if a full inventory came without them. */
const LIST_FACTS = [
  'cpu',
  'memoryModules',
  'disks',
  'volumes',
  'networks',
  'displays',
  'graphics',
  'sound',
  'batteries',
  'usb',
] as const;

function architecture(facts: Facts): string | undefined {
  const arch = readOr(facts.platform)?.arch;
  return arch === undefined ? undefined : ARCHITECTURES[arch];
}

function biosOf(facts: Facts): Section {
  const machine = readOr(facts.machine);
  if (machine === undefined) return {};
  const date = machine.biosDate;
  return compact({
    smanufacturer: cleanText(readOr(machine.manufacturer)),
    smodel: cleanText(readOr(machine.model)),
    ssn: cleanSerial(readOr(machine.serial)),
    skunumber: cleanText(machine.sku),
    assettag: cleanSerial(machine.assetTag),
    bmanufacturer: cleanText(machine.biosVendor),
    bversion: cleanText(machine.biosVersion),
    bdate: date !== undefined && DATE.test(date) ? date : undefined,
    mmanufacturer: cleanText(machine.boardManufacturer),
    mmodel: cleanText(machine.boardModel),
    msn: cleanSerial(machine.boardSerial),
  });
}

function hardwareOf(facts: Facts, sender: GlpiSender): Section {
  const machine = readOr(facts.machine);
  return compact({
    name: neutralHostname(readOr(facts.hostname), sender.device),
    uuid: machine === undefined ? undefined : cleanUuid(readOr(machine.uuid)),
    chassis_type: cleanText(machine?.chassis),
    memory: megabytes(readOr(facts.memory)?.totalBytes),
  });
}

function systemOf(facts: Facts): Section {
  const system = readOr(facts.system);
  if (system === undefined) return {};
  return compact({
    name: cleanText(system.name),
    version: cleanText(system.version),
    full_name: cleanText(system.fullName),
    kernel_name: readOr(facts.platform)?.system,
    kernel_version: cleanText(system.kernel),
    arch: architecture(facts),
  });
}

function partsOf(facts: Facts): Record<string, Section[] | undefined> {
  return {
    cpus: readOr(facts.cpu)?.map((cpu) =>
      compact({
        name: cleanText(cpu.name),
        manufacturer: cleanText(cpu.manufacturer),
        core: whole(cpu.cores),
        thread: whole(cpu.threads),
        speed: whole(cpu.megahertz),
        arch: architecture(facts),
      }),
    ),
    memories: readOr(facts.memoryModules)?.map((module, index) =>
      compact({
        capacity: megabytes(module.bytes),
        numslots: index + 1,
        caption: cleanText(module.slot),
        type: cleanText(module.type),
        formfactor: cleanText(module.formFactor),
        manufacturer: cleanText(module.manufacturer),
        model: cleanText(module.model),
        serialnumber: cleanSerial(module.serial),
        speed: module.megahertz ? String(Math.round(module.megahertz)) : undefined,
      }),
    ),
    storages: readOr(facts.disks)?.map((disk) =>
      compact({
        name: disk.name,
        model: cleanText(disk.model),
        manufacturer: cleanText(disk.manufacturer),
        disksize: megabytes(disk.bytes),
        interface: cleanText(disk.interface),
        type: cleanText(disk.kind),
        firmware: cleanText(disk.firmware),
        serial: cleanSerial(disk.serial),
      }),
    ),
    drives: readOr(facts.volumes)
      ?.filter((volume) => OWN_MOUNT.test(volume.mount))
      .map((volume) =>
        compact({
          ...(volume.mount.startsWith('/')
            ? { type: volume.mount }
            : { letter: volume.mount.slice(0, 2) }),
          filesystem: cleanText(volume.filesystem),
          total: megabytes(volume.totalBytes),
          free: megabytes(volume.freeBytes),
        }),
      ),
    networks: networksOf(facts),
    monitors: monitorsOf(facts),
    videos: readOr(facts.graphics)?.map((card) =>
      compact({ name: cleanText(card.name), memory: whole(card.megabytes) }),
    ),
    sounds: readOr(facts.sound)?.map((card) =>
      compact({ name: card.name, manufacturer: cleanText(card.manufacturer) }),
    ),
    batteries: batteriesOf(facts),
    usbdevices: usbDevicesOf(facts),
  };
}

/** True when a full inventory would make GLPI forget something that is only unseen now. */
function isPartial(facts: Facts, monitors: number): boolean {
  return monitors === 0 || LIST_FACTS.some((name) => readOr(facts[name]) === undefined);
}

/**
 * Facts to GLPI's native format. What was not read is left out, never filled in; people's data
 * (users, addresses, programs, host names that may be a person's) has no way in.
 */
export function toGlpi(facts: Facts, sender: GlpiSender): GlpiInventory {
  const content: Record<string, unknown> = { versionclient: `Ardoise_v${sender.version}` };
  const sections: Record<string, Section> = {
    hardware: hardwareOf(facts, sender),
    bios: biosOf(facts),
    operatingsystem: systemOf(facts),
  };
  for (const [key, section] of Object.entries(sections)) {
    if (Object.keys(section).length > 0) content[key] = section;
  }
  const parts = partsOf(facts);
  for (const [key, items] of Object.entries(parts)) {
    const told = items?.filter((item) => Object.keys(item).length > 0) ?? [];
    if (told.length > 0) content[key] = told;
  }
  return {
    action: 'inventory',
    deviceid: sender.deviceid,
    itemtype: 'Computer',
    ...(sender.tag !== '' && { tag: sender.tag }),
    ...(isPartial(facts, parts['monitors']?.length ?? 0) && { partial: true as const }),
    content,
  };
}
