import * as z from 'zod/mini';
import { personText } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { itemBase } from './content.ts';

/** The pupil writes freely; the teacher reads. */
export const writingItem = z.strictObject({
  ...itemBase,
  kind: z.literal('writing'),
  /** How many lines are offered; more may be written. */
  lines: z.int().check(z.positive(), z.maximum(60)),
});

export const writingGiven = z.strictObject({
  kind: z.literal('writing'),
  text: personText(LIMITS.writing),
});

export interface LaptopWriting {
  kind: 'writing';
  lines: number;
}
