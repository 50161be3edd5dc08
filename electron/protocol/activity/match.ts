import * as z from 'zod/mini';
import { haveOwnIds, itemBase, partSchema, partsOf, placing, type Part } from './content.ts';
import { LIMITS } from '../limits.ts';

/** The pupil links each part on the left with one on the right. */
export const matchItem = z
  .strictObject({
    ...itemBase,
    kind: z.literal('match'),
    pairs: z
      .array(z.strictObject({ left: partSchema, right: partSchema }))
      .check(z.minLength(1), z.maxLength(LIMITS.parts)),
    /** On the right, and linked with nothing. */
    extra: partsOf(0),
  })
  .check(
    z.refine(({ pairs, extra }) =>
      haveOwnIds([...pairs.flatMap(({ left, right }) => [left, right]), ...extra]),
    ),
  );

/** `{ [left]: right }`; what is not linked is absent. */
export const matchGiven = z.strictObject({ kind: z.literal('match'), links: placing });

export interface LaptopMatch {
  kind: 'match';
  lefts: Part[];
  rights: Part[];
}
