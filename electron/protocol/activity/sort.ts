import * as z from 'zod/mini';
import { id } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { haveOwnIds, itemBase, partSchema, partsOf, placing, type Part } from './content.ts';

/** The pupil puts each part into a box. */
export const sortItem = z
  .strictObject({
    ...itemBase,
    kind: z.literal('sort'),
    boxes: partsOf(2),
    parts: z
      .array(z.strictObject({ part: partSchema, box: id }))
      .check(z.minLength(1), z.maxLength(LIMITS.parts)),
  })
  .check(
    z.refine(({ boxes, parts }) => {
      const known = new Set(boxes.map((box) => box.id));
      return haveOwnIds(parts.map(({ part }) => part)) && parts.every(({ box }) => known.has(box));
    }),
  );

/** `{ [part]: box }`; what lies in no box is absent. */
export const sortGiven = z.strictObject({ kind: z.literal('sort'), boxes: placing });

export interface LaptopSort {
  kind: 'sort';
  boxes: Part[];
  parts: Part[];
}
