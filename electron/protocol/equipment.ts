import * as z from 'zod/mini';
import { personText } from './ids.ts';
import { uai } from './report.ts';

/** What the teacher or the city's technician sets once per classroom PC. */
export const settingsSchema = z.strictObject({
  /** The school's UAI; empty until it is set. */
  school: z.union([z.literal(''), uai]),
  room: personText(40),
  /** Address of the city's receiver; empty until it is set. */
  cityUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
});
export type Settings = z.infer<typeof settingsSchema>;

export const equipmentCommandSchema = z.discriminatedUnion('type', [
  /** Reads the machine (seconds), then puts a report in the outbox when the school is set. */
  z.strictObject({
    type: z.literal('check/run'),
    /** Displays that the console's host counts, where the machine itself may not tell. */
    screens: z.optional(z.int().check(z.nonnegative(), z.maximum(64))),
  }),
  /** Tries the city now instead of at the next turn. */
  z.strictObject({ type: z.literal('report/send-now') }),
  z.strictObject({ type: z.literal('settings/save'), settings: settingsSchema }),
]);
export type EquipmentCommand = z.infer<typeof equipmentCommandSchema>;
