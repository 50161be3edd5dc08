import * as z from 'zod/mini';
import { id, personText } from './ids.ts';
import { LIMITS } from './limits.ts';

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
});
export type LotLaptop = z.infer<typeof lotLaptopSchema>;

/** As the console shows it: never the token. */
export interface LotEntry {
  id: string;
  number: number;
  label: string;
  lastSeen: number;
  here: boolean;
}

export const lotCommandSchema = z.discriminatedUnion('type', [
  /** A number that another laptop has is swapped with it. */
  z.strictObject({ type: z.literal('lot/number'), laptop: id, number: lotNumber }),
  z.strictObject({ type: z.literal('lot/label'), laptop: id, label: lotLaptopSchema.shape.label }),
  /** It is known anew, with another number, when it comes again. */
  z.strictObject({ type: z.literal('lot/remove'), laptop: id }),
]);
export type LotCommand = z.infer<typeof lotCommandSchema>;
