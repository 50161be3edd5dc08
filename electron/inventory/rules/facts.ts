/**
 * Why a fact could not be read. A stable code: pages and the city translate it.
 * `not-permitted` needs an administrator; `not-offered`: this system has no such source;
 * `timed-out`: cut off; `failed`: the reading broke; `malformed`: it answered with nonsense.
 */
export const UNREADABLE_REASONS = [
  'not-permitted',
  'not-offered',
  'timed-out',
  'failed',
  'malformed',
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

export interface Unreadable {
  unreadable: UnreadableReason;
}

/** A fact as it was read, or why it was not. */
export type Readable<T> = T | Unreadable;

/** Inside an item, an absent key means that the machine did not say it. */
type Told<T> = T | undefined;

export interface Machine {
  manufacturer: Readable<string>;
  model: Readable<string>;
  serial: Readable<string>;
  uuid: Readable<string>;
  chassis?: Told<string>;
  sku?: Told<string>;
  assetTag?: Told<string>;
  biosVendor?: Told<string>;
  biosVersion?: Told<string>;
  /** `YYYY-MM-DD`. */
  biosDate?: Told<string>;
  boardManufacturer?: Told<string>;
  boardModel?: Told<string>;
  boardSerial?: Told<string>;
}

export interface Processor {
  name: string;
  manufacturer?: Told<string>;
  cores?: Told<number>;
  /** Threads per core. */
  threads?: Told<number>;
  megahertz?: Told<number>;
}

export interface MemoryModule {
  bytes: number;
  slot?: Told<string>;
  type?: Told<string>;
  formFactor?: Told<string>;
  manufacturer?: Told<string>;
  model?: Told<string>;
  serial?: Told<string>;
  megahertz?: Told<number>;
}

export interface Disk {
  name: string;
  model?: Told<string>;
  manufacturer?: Told<string>;
  bytes?: Told<number>;
  interface?: Told<string>;
  kind?: Told<string>;
  firmware?: Told<string>;
  serial?: Told<string>;
}

export interface Volume {
  mount: string;
  filesystem?: Told<string>;
  totalBytes: number;
  freeBytes: number;
}

export interface NetworkCard {
  name: string;
  mac?: Told<string>;
  kind: 'ethernet' | 'wifi';
  up: boolean;
}

export interface Display {
  /** Name of the socket, e.g. `card0-HDMI-A-1`. */
  connector: string;
  /** The EDID bytes, base64, exactly as the display gave them. */
  edid?: Told<string>;
}

export interface Battery {
  name?: Told<string>;
  manufacturer?: Told<string>;
  serial?: Told<string>;
  chemistry?: Told<string>;
  /** In mWh, as new and as it is now. */
  designCapacity?: Told<number>;
  fullCapacity?: Told<number>;
  /** In mV, by design. */
  voltage?: Told<number>;
  percent?: Told<number>;
  charging?: Told<boolean>;
}

export interface UsbDevice {
  vendorId?: Told<string>;
  productId?: Told<string>;
  name?: Told<string>;
  manufacturer?: Told<string>;
  deviceClass?: Told<string>;
}

/** What this PC says about itself at one moment. */
export interface Facts {
  hostname: Readable<string>;
  /** `process.platform` and `process.arch`. */
  platform: Readable<{ system: string; arch: string }>;
  boot: Readable<{ id?: Told<string>; uptimeSeconds: number }>;
  system: Readable<{
    name: string;
    version?: Told<string>;
    kernel?: Told<string>;
    fullName?: Told<string>;
  }>;
  machine: Readable<Machine>;
  cpu: Readable<Processor[]>;
  memory: Readable<{ totalBytes: number; availableBytes: number }>;
  memoryModules: Readable<MemoryModule[]>;
  /** The disk that holds Ardoise's data folder. */
  dataDisk: Readable<{ totalBytes: number; freeBytes: number }>;
  disks: Readable<Disk[]>;
  volumes: Readable<Volume[]>;
  networks: Readable<NetworkCard[]>;
  /** Connected displays only. */
  displays: Readable<Display[]>;
  graphics: Readable<{ name: string; megabytes?: Told<number> }[]>;
  sound: Readable<{ name: string; manufacturer?: Told<string> }[]>;
  batteries: Readable<Battery[]>;
  usb: Readable<UsbDevice[]>;
}
export type FactName = keyof Facts;

export const FACT_NAMES = [
  'hostname',
  'platform',
  'boot',
  'system',
  'machine',
  'cpu',
  'memory',
  'memoryModules',
  'dataDisk',
  'disks',
  'volumes',
  'networks',
  'displays',
  'graphics',
  'sound',
  'batteries',
  'usb',
] as const satisfies readonly FactName[];

export function unreadable(reason: UnreadableReason): Unreadable {
  return { unreadable: reason };
}

export function isUnreadable(value: unknown): value is Unreadable {
  return typeof value === 'object' && value !== null && 'unreadable' in value;
}

/** The value where it was read, else undefined. */
export function readOr<T>(value: Readable<T>): T | undefined {
  return isUnreadable(value) ? undefined : value;
}

/** Every fact unreadable for the same reason: where collecting starts from. */
export function noFacts(reason: UnreadableReason): Facts {
  const none = FACT_NAMES.map((name) => [name, unreadable(reason)]);
  return Object.fromEntries(none) as Record<FactName, Unreadable>;
}
