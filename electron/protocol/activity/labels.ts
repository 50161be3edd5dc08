import * as z from 'zod/mini';
import { id } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import {
  haveOwnIds,
  itemBase,
  partSchema,
  partsOf,
  pictureSchema,
  placing,
  type Part,
  type Picture,
} from './content.ts';

const share = z.number().check(z.minimum(0), z.maximum(1));

/** The pupil puts labels at places on a picture. */
export const labelsItem = z
  .strictObject({
    ...itemBase,
    kind: z.literal('labels'),
    picture: pictureSchema,
    /** Where each label belongs, as shares of the picture's width and height. */
    places: z
      .array(z.strictObject({ id, x: share, y: share, label: partSchema }))
      .check(z.minLength(1), z.maxLength(LIMITS.parts)),
    /** Labels that belong nowhere. */
    extra: partsOf(0),
  })
  .check(
    z.refine(
      ({ places, extra }) =>
        haveOwnIds(places) && haveOwnIds([...places.map(({ label }) => label), ...extra]),
    ),
  );

/** `{ [place]: label }`; an empty place is absent. */
export const labelsGiven = z.strictObject({ kind: z.literal('labels'), places: placing });

export interface LaptopLabels {
  kind: 'labels';
  picture: Picture;
  places: { id: string; x: number; y: number }[];
  labels: Part[];
}
