import * as z from 'zod/mini';
import { REPORT_TYPES } from './report.ts';

/** What the city's dashboard page reads from the city's program. */

const count = z.int().check(z.nonnegative());
/** Milliseconds since 1970, by the city's own clock. */
const moment = z.int().check(z.nonnegative());
const verdict = z.enum(['good', 'attention', 'bad', 'unreadable']);
const deviceVerdict = z.enum(['good', 'attention', 'bad', 'unreadable', 'none']);
const presence = z.enum(['recent', 'quiet', 'missing']);
/** Who says so: the machine itself (`state`), the teacher (`defect`), or a roll call of the lot. */
const reportType = z.enum(REPORT_TYPES);
const optionalText = z.nullable(z.string());

export const cityOverviewSchema = z.strictObject({
  city: z.string(),
  demo: z.boolean(),
  now: moment,
  /** Where classroom PCs send their reports. */
  reportUrl: z.string(),
  missingDays: count,
  schools: z.strictObject({ known: count, reported: count, outsideDirectory: count }),
  devices: z.strictObject({ total: count, recent: count, quiet: count, missing: count }),
  checks: z.strictObject({ bad: count, attention: count, devicesToSee: count }),
  reports: z.strictObject({
    total: count,
    days: z.array(z.strictObject({ day: z.string(), count })),
  }),
  kinds: z.array(z.strictObject({ id: z.string(), bad: count, attention: count })),
  latest: z.array(
    z.strictObject({
      receivedAt: moment,
      device: z.string(),
      school: z.string(),
      schoolName: optionalText,
      room: z.string(),
      type: reportType,
      verdict: deviceVerdict,
    }),
  ),
});
export type CityOverview = z.infer<typeof cityOverviewSchema>;

export const citySchoolSchema = z.strictObject({
  uai: z.string(),
  /** Null for a school that reports without being in the directory. */
  name: optionalText,
  kind: z.enum(['nursery', 'elementary', 'primary', 'unknown']),
  town: optionalText,
  postcode: optionalText,
  pupils: z.nullable(count),
  /** False when the key letter of the identifier is wrong. */
  uaiSound: z.boolean(),
  inDirectory: z.boolean(),
  devices: count,
  recent: count,
  missing: count,
  bad: count,
  attention: count,
  lastSeen: z.nullable(moment),
});
export type CitySchool = z.infer<typeof citySchoolSchema>;

export const cityDeviceSchema = z.strictObject({
  id: z.string(),
  school: z.string(),
  schoolName: optionalText,
  room: z.string(),
  maker: optionalText,
  model: optionalText,
  serial: optionalText,
  system: optionalText,
  memoryMegabytes: z.nullable(z.number()),
  displays: z.nullable(count),
  firstSeen: moment,
  lastSeen: moment,
  presence,
  verdict: deviceVerdict,
  bad: count,
  attention: count,
  reports: count,
  /** The same number came twice, or with a wrong parent: a cloned disk or a restored backup. */
  forked: z.boolean(),
  clockSuspect: z.boolean(),
});
export type CityDevice = z.infer<typeof cityDeviceSchema>;

export const cityCheckSchema = z.strictObject({
  device: z.string(),
  school: z.string(),
  schoolName: optionalText,
  room: z.string(),
  model: optionalText,
  source: reportType,
  id: z.string(),
  verdict,
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  since: moment,
  presence,
});
export type CityCheck = z.infer<typeof cityCheckSchema>;

function pageOf<Row extends z.core.$ZodType>(row: Row) {
  return z.strictObject({
    now: moment,
    total: count,
    page: count,
    pages: count,
    rows: z.array(row),
  });
}

export const citySchoolsSchema = pageOf(citySchoolSchema);
export const cityDevicesSchema = pageOf(cityDeviceSchema);
export const cityChecksSchema = pageOf(cityCheckSchema);

/** What a table may be asked for, as it stands in its address. Unknown values fall back, never fail. */
export const cityFilterSchema = z.object({
  /** Part of a name, town, identifier, room, model or serial. */
  q: z.catch(z.string().check(z.maxLength(100)), ''),
  school: z.catch(z.string().check(z.maxLength(8)), ''),
  /** Schools: reported, silent, outside; devices: recent, quiet, missing. */
  state: z.catch(z.string().check(z.maxLength(20)), ''),
  verdict: z.catch(z.string().check(z.maxLength(20)), ''),
  /** The kind of check: disk, battery … */
  kind: z.catch(z.string().check(z.maxLength(40)), ''),
  source: z.catch(z.string().check(z.maxLength(20)), ''),
  sort: z.catch(z.string().check(z.maxLength(20)), ''),
  page: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100_000)), 1),
  /** Days after which a device counts as missing. */
  missing: z.catch(z.coerce.number().check(z.int(), z.minimum(8), z.maximum(365)), 14),
});
export type CityFilter = z.infer<typeof cityFilterSchema>;
