import * as z from 'zod/mini';
import { pupilSchema } from './classroom.ts';
import { id } from './ids.ts';

/**
 * The class tools on the board: what is kept of each (one line of `toolStateSchema` per tool), where
 * it stands, and the commands that all of them share. `renderer/board/tools/README.md` says how to
 * add one.
 */
export const TOOL_KINDS = [
  'timer',
  'stopwatch',
  'draw',
  'groups',
  'dice',
  'noise',
  'clock',
  'number-line',
  'ruler',
  'set-square',
  'protractor',
  'compass',
] as const;
export type ToolKind = (typeof TOOL_KINDS)[number];

const whole = z.int();
const moment = z.number();

/** Also what is kept of a timer that is a step of the lesson. */
export const timerStateSchema = z.strictObject({
  kind: z.literal('timer'),
  /** Milliseconds, as all durations here. */
  duration: z.number().check(z.positive()),
  /** What was left when it last stood still. */
  left: z.number().check(z.nonnegative()),
  /** When it began to run from `left`; null while it stands still. */
  since: z.nullable(moment),
});

export const toolStateSchema = z.discriminatedUnion('kind', [
  timerStateSchema,
  z.strictObject({
    kind: z.literal('stopwatch'),
    elapsed: z.number().check(z.nonnegative()),
    since: z.nullable(moment),
  }),
  z.strictObject({
    kind: z.literal('draw'),
    class: z.nullable(id),
    pupil: z.nullable(pupilSchema),
    at: moment,
    /** Pictures that pass before the pupil is shown. */
    passing: z.array(z.string()),
    /** How many of those who are here have not been drawn yet. */
    waiting: whole,
    /** Ids of those drawn in this round; never leaves the app. */
    drawn: z.array(id),
  }),
  z.strictObject({
    kind: z.literal('groups'),
    class: z.nullable(id),
    by: z.enum(['size', 'count']),
    amount: whole,
    groups: z.array(z.array(pupilSchema)),
  }),
  z.strictObject({ kind: z.literal('dice'), faces: z.array(whole), at: moment }),
  /** From how loud on it is too loud: 1 (a whisper) to 9. */
  z.strictObject({ kind: z.literal('noise'), limit: whole }),
  /** Minutes since midnight. */
  z.strictObject({ kind: z.literal('clock'), minutes: whole, digits: z.boolean() }),
  z.strictObject({
    kind: z.literal('number-line'),
    from: whole,
    to: whole,
    step: whole,
    /** Where the marker stands; null without one. */
    at: z.nullable(whole),
    labels: z.enum(['all', 'ends']),
  }),
  z.strictObject({ kind: z.literal('ruler'), graduated: z.boolean() }),
  z.strictObject({ kind: z.literal('set-square'), flipped: z.boolean(), graduated: z.boolean() }),
  /** The arm in degrees, from the right and against the clock. */
  z.strictObject({ kind: z.literal('protractor'), arm: whole, reads: z.boolean() }),
  z.strictObject({ kind: z.literal('compass'), measured: z.boolean() }),
]);
export type ToolState = z.infer<typeof toolStateSchema>;
export type StateOf<Kind extends ToolKind> = Extract<ToolState, { kind: Kind }>;

const share = z.number().check(z.minimum(0), z.maximum(1));

/** An instrument is made for a board of so many millimetres; on a larger wall all of it grows. */
export const BOARD_MILLIMETRES = 320;

/**
 * Upper left corner and width as shares of the board; the height follows from the tool's shape. An
 * instrument has no shape: x and y are its pivot, `width` its length, and it is turned about its
 * pivot by `angle` degrees, with the clock.
 */
export const placeSchema = z.strictObject({
  x: share,
  y: share,
  width: share,
  angle: z.optional(z.number().check(z.minimum(-720), z.maximum(720))),
});
export type Place = z.infer<typeof placeSchema>;

/** A tool as it is stored: also when it is closed, so that it opens again as it was. */
export const toolSchema = z.strictObject({
  open: z.boolean(),
  place: placeSchema,
  /** The highest lies on top. */
  order: whole,
  state: toolStateSchema,
});
export type Tool = z.infer<typeof toolSchema>;
export type Tools = { [Kind in ToolKind]?: Tool };

/** An open tool as the pages see it. */
export interface ToolView {
  place: Place;
  order: number;
  /** Width divided by height; null for an instrument. */
  shape: number | null;
  state: ToolState;
}
export type ToolViews = { [Kind in ToolKind]?: ToolView };

const tool = z.enum(TOOL_KINDS);

export const toolCommandSchema = z.discriminatedUnion('type', [
  /** Opens it as it was left, or lays it on top. */
  z.strictObject({ type: z.literal('tool/open'), tool }),
  z.strictObject({ type: z.literal('tool/close'), tool }),
  /** `moving`: shown at once and not kept, while the teacher drags. */
  z.strictObject({
    type: z.literal('tool/place'),
    tool,
    place: placeSchema,
    moving: z.boolean(),
  }),
  /** One of the tool's own actions, with a number or an id where it needs one. */
  z.strictObject({
    type: z.literal('tool/do'),
    tool,
    action: z.string().check(z.regex(/^[a-z-]{1,30}$/)),
    value: z.optional(z.union([z.number(), id])),
  }),
]);
export type ToolCommand = z.infer<typeof toolCommandSchema>;
