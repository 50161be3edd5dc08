import * as z from 'zod/mini';
import { id } from './ids.ts';
import { INK_UNITS } from './ink.ts';

/**
 * What covers the page on the board: the spotlight, the curtain, and the masks over the answers.
 * Places on the page are counted in its own units, as ink is (`INK_UNITS`), so that they follow the
 * page wherever it stands; the curtain hangs before the whole board, whatever stands on it.
 */
const unit = z.int().check(z.minimum(-20 * INK_UNITS), z.maximum(20 * INK_UNITS));
const length = z.int().check(z.positive(), z.maximum(20 * INK_UNITS));

/** A bright ellipse on a dark board: its middle and its two radii. */
export const spotlightSchema = z.strictObject({
  x: unit,
  y: unit,
  radiusX: length,
  radiusY: length,
});
export type Spotlight = z.infer<typeof spotlightSchema>;

export const CURTAIN_SIDES = ['top', 'bottom', 'left', 'right'] as const;
export type CurtainSide = (typeof CURTAIN_SIDES)[number];

/** Hangs from one side and covers this share of the board. */
export const curtainSchema = z.strictObject({
  side: z.enum(CURTAIN_SIDES),
  share: z.number().check(z.minimum(0), z.maximum(1)),
});
export type Curtain = z.infer<typeof curtainSchema>;

/** A plate over an answer, part of the lesson. `x` and `y` are its upper left corner. */
export const maskSchema = z.strictObject({ id, x: unit, y: unit, width: length, height: length });
export type Mask = z.infer<typeof maskSchema>;

export const MOST_MASKS = 60;
export const masksSchema = z.array(maskSchema).check(z.maxLength(MOST_MASKS));

/** Which masks are lifted, by step, in the order in which they were. */
export const liftedSchema = z.record(id, z.array(id));
export type Lifted = z.infer<typeof liftedSchema>;

/** Changes of the lesson's masks (undoable), and what is done with covers on the board. */
export const coverCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('lesson/add-mask'), step: id, mask: maskSchema }),
  z.strictObject({ type: z.literal('lesson/place-mask'), step: id, mask: maskSchema }),
  z.strictObject({ type: z.literal('lesson/remove-mask'), step: id, mask: id }),
  z.strictObject({ type: z.literal('board/lift-mask'), step: id, mask: id, on: z.boolean() }),
  /** The next in their order, the last one back, all of them, or all back. */
  z.strictObject({
    type: z.literal('board/lift-masks'),
    step: id,
    lift: z.enum(['next', 'last-back', 'all', 'none']),
  }),
  /** `moving`: shown at once and not kept, while the teacher drags. */
  z.strictObject({
    type: z.literal('board/spotlight'),
    spotlight: z.nullable(spotlightSchema),
    moving: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('board/curtain'),
    curtain: z.nullable(curtainSchema),
    moving: z.boolean(),
  }),
]);
export type CoverCommand = z.infer<typeof coverCommandSchema>;

/** A mask as the board shows it; its number is its place among those of its page. */
export interface MaskView {
  id: string;
  number: number;
  x: number;
  y: number;
  width: number;
  height: number;
  lifted: boolean;
}

/** All that covers one page. */
export interface CoversView {
  masks: MaskView[];
  spotlight: Spotlight | null;
  curtain: Curtain | null;
}
