import * as z from 'zod/mini';
import { id, personText } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { itemBase, partsOf, type Part } from './content.ts';

/** The pupil says what she thinks: taps choices, or types words for the cloud on the board. */
export const pollItem = z.strictObject({
  ...itemBase,
  kind: z.literal('poll'),
  /** Empty: free words. */
  choices: partsOf(0),
  /** How many choices or words at most. */
  most: z.int().check(z.positive(), z.maximum(LIMITS.pollWords)),
});

/** One of the two lists is empty. */
export const pollGiven = z.strictObject({
  kind: z.literal('poll'),
  chosen: z.array(id).check(z.maxLength(LIMITS.pollWords)),
  words: z.array(personText(LIMITS.pollWord)).check(z.maxLength(LIMITS.pollWords)),
});

export interface LaptopPoll {
  kind: 'poll';
  choices: Part[];
  most: number;
}
