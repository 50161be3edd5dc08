import * as z from 'zod/mini';
import { id, personText } from './ids.ts';
import { LIMITS } from './limits.ts';

/** A part of something, in shares of its width and height. */
const share = z.number().check(z.minimum(0), z.maximum(1));
/** Less cannot be shown as a part. */
export const LEAST_PART = 0.02;
const length = z.number().check(z.minimum(LEAST_PART), z.maximum(1));
export const areaSchema = z.strictObject({ x: share, y: share, width: length, height: length });
export type Area = z.infer<typeof areaSchema>;

/** Quarter turns clockwise. */
export const turnSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
export type Turn = z.infer<typeof turnSchema>;

/** How a page lies: absent, upright and whole. Only pages and papers lie. */
export interface Lying {
  turn?: Turn | undefined;
  crop?: Area | undefined;
}

export function lyingOf(step: object): Lying {
  const { turn, crop }: Lying = step;
  return { turn, crop };
}

/**
 * How the present step is shown: what is on the wall is a step and a look. A frozen board keeps
 * both. All that is missing from an old document has its default.
 */
export const lookSchema = z.strictObject({
  /** The part that fills the wall, in shares of all that stands on it; null: the whole. */
  zoom: z._default(z.nullable(areaSchema), null),
  /** An exercise that fills the wall alone: a part of a step's upright page. */
  crop: z._default(z.nullable(z.strictObject({ step: id, area: areaSchema })), null),
  /** The next step stands beside the present one. */
  spread: z._default(z.boolean(), false),
});
export type Look = z.infer<typeof lookSchema>;

export const PLAIN_LOOK: Look = { zoom: null, crop: null, spread: false };

/** What a frozen board keeps: the step and how it was shown. */
export const snapshotSchema = z.strictObject({ step: id, look: lookSchema });
export type Snapshot = z.infer<typeof snapshotSchema>;

export const lookCommandSchema = z.discriminatedUnion('type', [
  /** While the board is frozen these change what the teacher sees alone. */
  z.strictObject({ type: z.literal('board/zoom'), area: z.nullable(areaSchema) }),
  z.strictObject({
    type: z.literal('board/crop'),
    crop: z.nullable(z.strictObject({ step: id, area: areaSchema })),
  }),
  z.strictObject({ type: z.literal('board/spread'), on: z.boolean() }),
  /** What is cropped becomes a step of its own, after the one that it is from. */
  z.strictObject({ type: z.literal('lesson/keep-crop'), title: personText(LIMITS.nameLength) }),
  z.strictObject({ type: z.literal('lesson/turn-step'), step: id, turn: turnSchema }),
]);
export type LookCommand = z.infer<typeof lookCommandSchema>;
