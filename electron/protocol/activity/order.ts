import * as z from 'zod/mini';
import { id } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { itemBase, partsOf, type Part } from './content.ts';

/** The pupil puts parts in order. They are kept in the right one and always handed out mixed. */
export const orderItem = z.strictObject({
  ...itemBase,
  kind: z.literal('order'),
  parts: partsOf(2),
});

export const orderGiven = z.strictObject({
  kind: z.literal('order'),
  order: z.array(id).check(z.maxLength(LIMITS.parts)),
});

export interface LaptopOrder {
  kind: 'order';
  parts: Part[];
}
