import * as z from 'zod/mini';
import { activitySchema } from './activity/activity.ts';
import { id } from './ids.ts';
import { timerStateSchema } from './tools.ts';

/**
 * Steps that do something on the board: a film or a sound, a timer, an activity. What is kept of a
 * run stands with the board, so that a reload or a power cut finds it again.
 */

/** Shortest and longest timer of a step, in milliseconds. */
export const TIMER_RANGE = { shortest: 60_000, longest: 90 * 60_000, usual: 5 * 60_000 } as const;

/** A step that is made in Ardoise itself and not brought in as a file. */
export const ownStepSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('timer'),
    duration: z.int().check(z.minimum(TIMER_RANGE.shortest), z.maximum(TIMER_RANGE.longest)),
  }),
  z.strictObject({ kind: z.literal('activity'), activity: activitySchema }),
]);
export type OwnStep = z.infer<typeof ownStepSchema>;

const seconds = z.number().check(z.nonnegative(), z.maximum(1_000_000));
const order = z.int().check(z.nonnegative());

/** Where a film or a sound stands. While it plays nothing is sent: the pages count from `since`. */
export const mediaRunSchema = z.strictObject({
  step: id,
  /** Seconds from its beginning, when it last stood still or was last heard of. */
  at: seconds,
  /** When it went on from `at`; null while it stands still. */
  since: z.nullable(z.number()),
  /** Counts the teacher's orders, so that the board knows a new one from an echo of its own report. */
  order,
  /** The browser wants a click on the board before it lets it sound. */
  blocked: z.optional(z.literal(true)),
});
export type MediaRun = z.infer<typeof mediaRunSchema>;

/** Timers of the open lesson that have been started, by their step. */
export const timerRunsSchema = z.record(id, timerStateSchema);

/** What the board says of the medium that it plays: nobody else knows where it really is. */
export const mediaReportSchema = z.strictObject({
  type: z.literal('media/report'),
  step: id,
  /** The order that it has obeyed. */
  order,
  at: seconds,
  playing: z.boolean(),
  blocked: z.optional(z.literal(true)),
});

/** What the teacher presses; a medium is the one on air, wherever she looks meanwhile. */
export const playCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('media/play') }),
  z.strictObject({ type: z.literal('media/pause') }),
  z.strictObject({ type: z.literal('media/seek'), to: seconds }),
  mediaReportSchema,
  z.strictObject({
    type: z.literal('timer/do'),
    step: id,
    action: z.enum(['start', 'pause', 'reset', 'add']),
    /** Minutes, for `add`. */
    value: z.optional(z.number()),
  }),
]);
export type PlayCommand = z.infer<typeof playCommandSchema>;
