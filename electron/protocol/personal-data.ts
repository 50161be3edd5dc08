import * as z from 'zod/mini';
import type { Pupil } from './classroom.ts';
import { id } from './ids.ts';

/** Deleting a pupil's or a session's data for good, and showing that nothing is left. */
export const personalDataCommandSchema = z.discriminatedUnion('type', [
  /** Result: `{ sessions: ClosedSessionEntry[] }`, those on the disk, the newest first. */
  z.strictObject({ type: z.literal('data/sessions') }),
  /** Result: `DataTraces`: which documents on the disk hold this pupil or session. */
  z.strictObject({ type: z.literal('data/traces'), of: id }),
  /** All that is known of her, in every session; she leaves her class. Result: `DataTraces`. */
  z.strictObject({ type: z.literal('data/forget-pupil'), pupil: id }),
  /** One session with all answers; an open one ends. Result: `DataTraces`. */
  z.strictObject({ type: z.literal('data/forget-session'), session: id }),
]);
export type PersonalDataCommand = z.infer<typeof personalDataCommandSchema>;

export interface ClosedSessionEntry {
  id: string;
  className: string;
  openedAt: number;
  /** Who was in the class then, also those who have left it since. */
  pupils: Pupil[];
  /** How many answers there are. */
  answers: number;
}

/** How many documents of each kind; empty: nothing is left. */
export interface DataTraces {
  traces: Record<string, number>;
}
