import * as z from 'zod/mini';
import { type FactName, type Facts, UNREADABLE_REASONS, unreadable } from '../rules/facts.ts';

const unreadableSchema = z.strictObject({ unreadable: z.enum(UNREADABLE_REASONS) });

const text = z.string().check(z.maxLength(200));
const word = z.optional(text);
const count = z.number().check(z.nonnegative());
const amount = z.optional(count);

function readable<S extends z.core.$ZodType>(schema: S) {
  return z.union([unreadableSchema, schema]);
}
function list<S extends z.core.$ZodType>(item: S) {
  return readable(z.array(item).check(z.maxLength(64)));
}

/** Inside an item, an absent key means that the machine did not say it. */
const machine = z.strictObject({
  manufacturer: readable(text),
  model: readable(text),
  serial: readable(text),
  uuid: readable(text),
  chassis: word,
  sku: word,
  assetTag: word,
  biosVendor: word,
  biosVersion: word,
  biosDate: word,
  boardManufacturer: word,
  boardModel: word,
  boardSerial: word,
});

const display = z.strictObject({
  /** Name of the socket, e.g. `card0-HDMI-A-1`. */
  connector: text,
  /** The EDID bytes, base64, exactly as the display gave them. */
  edid: z.optional(z.string().check(z.maxLength(1400))),
});

const battery = z.strictObject({
  name: word,
  manufacturer: word,
  serial: word,
  chemistry: word,
  /** In mWh, as new and as it is now. */
  designCapacity: amount,
  fullCapacity: amount,
  /** In mV, by design. */
  voltage: amount,
  percent: z.optional(z.number().check(z.gte(0), z.lte(100))),
  charging: z.optional(z.boolean()),
});

/** One schema per fact: the child process names the fact it answers, the parent parses by name. */
export const factSchemas: { [N in FactName]: z.ZodMiniType<Facts[N]> } = {
  hostname: readable(text),
  /** `process.platform` and `process.arch`. */
  platform: readable(z.strictObject({ system: text, arch: text })),
  boot: readable(z.strictObject({ id: z.optional(text), uptimeSeconds: count })),
  system: readable(z.strictObject({ name: text, version: word, kernel: word, fullName: word })),
  machine: readable(machine),
  cpu: list(
    z.strictObject({
      name: text,
      manufacturer: word,
      cores: amount,
      threads: amount,
      megahertz: amount,
    }),
  ),
  memory: readable(z.strictObject({ totalBytes: count, availableBytes: count })),
  memoryModules: list(
    z.strictObject({
      bytes: count,
      slot: word,
      type: word,
      formFactor: word,
      manufacturer: word,
      model: word,
      serial: word,
      megahertz: amount,
    }),
  ),
  /** The disk that holds Ardoise's data folder. */
  dataDisk: readable(z.strictObject({ totalBytes: count, freeBytes: count })),
  disks: list(
    z.strictObject({
      name: text,
      model: word,
      manufacturer: word,
      bytes: amount,
      interface: word,
      kind: word,
      firmware: word,
      serial: word,
    }),
  ),
  volumes: list(
    z.strictObject({ mount: text, filesystem: word, totalBytes: count, freeBytes: count }),
  ),
  networks: list(
    z.strictObject({
      name: text,
      mac: word,
      kind: z.enum(['ethernet', 'wifi']),
      up: z.boolean(),
    }),
  ),
  /** Connected displays only. */
  displays: list(display),
  graphics: list(z.strictObject({ name: text, megabytes: amount })),
  sound: list(z.strictObject({ name: text, manufacturer: word })),
  batteries: list(battery),
  usb: list(
    z.strictObject({
      vendorId: word,
      productId: word,
      name: word,
      manufacturer: word,
      deviceClass: word,
    }),
  ),
};

/** A whole set of facts. */
export const factsSchema = z.strictObject(factSchemas);

/** Parses what a probe answered for one fact; nonsense becomes `malformed`, never a guess. */
export function parseFact<N extends FactName>(name: N, value: unknown): Facts[N] {
  const schema: z.ZodMiniType<Facts[N]> = factSchemas[name];
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : (unreadable('malformed') as Facts[N]);
}
