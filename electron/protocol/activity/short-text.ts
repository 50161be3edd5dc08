import * as z from 'zod/mini';
import { personText } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { itemBase, shortText, toleranceSchema } from './content.ts';

/** The pupil types a word or a few. */
export const shortTextItem = z.strictObject({
  ...itemBase,
  kind: z.literal('short-text'),
  /** Empty: the teacher reads it herself. */
  accepted: z.array(shortText).check(z.maxLength(LIMITS.accepted)),
  tolerance: toleranceSchema,
});

export const shortTextGiven = z.strictObject({
  kind: z.literal('short-text'),
  text: personText(LIMITS.promptLength),
});

export interface LaptopShortText {
  kind: 'short-text';
}
