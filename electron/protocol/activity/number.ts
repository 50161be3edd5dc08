import * as z from 'zod/mini';
import { personText } from '../ids.ts';
import { itemBase } from './content.ts';

/** The pupil types a number: "3,5", "3.5" and "1 000" are numbers. */
export const numberItem = z.strictObject({
  ...itemBase,
  kind: z.literal('number'),
  /** Null: the teacher reads it herself. */
  right: z.nullable(z.number()),
  /** As far as this from `right` is right too. */
  tolerance: z.number().check(z.nonnegative()),
  /** Stands behind the field: "cm", "€". Empty: none. */
  unit: personText(20),
});

/** As it was typed, so that the teacher sees it. */
export const numberGiven = z.strictObject({ kind: z.literal('number'), text: personText(60) });

export interface LaptopNumber {
  kind: 'number';
  unit: string;
}
