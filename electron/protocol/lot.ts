import * as z from 'zod/mini';
import { id, personText } from './ids.ts';
import { LIMITS } from './limits.ts';

/** A page on plain http cannot read the battery: the teacher says it when she takes the laptop. */
export const CHARGES = ['charged', 'low'] as const;
export type Charge = (typeof CHARGES)[number];

const chargeSchema = z.strictObject({ state: z.enum(CHARGES), at: z.number() });

export const lotNumber = z.int().check(z.positive(), z.maximum(LIMITS.lotLaptops));

/**
 * A laptop of the school's lot as this PC knows it, beyond sessions. The token is its browser's for
 * this PC's address; the number is the one on its sticker, which it tells to every PC of the school.
 */
export const lotLaptopSchema = z.strictObject({
  id,
  token: z.string(),
  number: lotNumber,
  /** What the teacher calls it beside its number. */
  label: personText(60),
  lastSeen: z.number(),
  /** Absent: nobody has said. */
  charge: z.optional(chargeSchema),
});
export type LotLaptop = z.infer<typeof lotLaptopSchema>;

/** As the console shows it: never the token. */
export type LotEntry = Omit<LotLaptop, 'token'> & { here: boolean };

export const lotCommandSchema = z.discriminatedUnion('type', [
  /** A number that another laptop has is swapped with it. */
  z.strictObject({ type: z.literal('lot/number'), laptop: id, number: lotNumber }),
  z.strictObject({ type: z.literal('lot/label'), laptop: id, label: lotLaptopSchema.shape.label }),
  z.strictObject({
    type: z.literal('lot/charge'),
    laptop: id,
    charge: z.nullable(z.enum(CHARGES)),
  }),
  /** It is known anew, with another number, when it comes again. */
  z.strictObject({ type: z.literal('lot/remove'), laptop: id }),
]);
export type LotCommand = z.infer<typeof lotCommandSchema>;
