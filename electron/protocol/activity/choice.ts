import * as z from 'zod/mini';
import { id } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { itemBase, partsOf, type Part } from './content.ts';

/** The pupil taps one choice, or several. True/false is a choice with a preset. */
export const choiceItem = z
  .strictObject({
    ...itemBase,
    kind: z.literal('choice'),
    several: z.boolean(),
    choices: partsOf(2),
    /** Empty: a question without a right answer. */
    right: z.array(id).check(z.maxLength(LIMITS.parts)),
    /** Shown with signs of their own, and never shuffled. */
    preset: z.optional(z.enum(['true-false', 'yes-no'])),
  })
  .check(
    z.refine(({ choices, right, several }) => {
      const known = new Set(choices.map((choice) => choice.id));
      return right.every((one) => known.has(one)) && (several || right.length <= 1);
    }),
  );

export const choiceGiven = z.strictObject({
  kind: z.literal('choice'),
  chosen: z.array(id).check(z.minLength(1), z.maxLength(LIMITS.parts)),
});

export interface LaptopChoice {
  kind: 'choice';
  several: boolean;
  choices: Part[];
  preset?: 'true-false' | 'yes-no' | undefined;
}
