import * as z from 'zod/mini';
import { blobHash } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { itemBase } from './content.ts';

const packageSchema = z.strictObject({
  blob: blobHash,
  bytes: z.int().check(z.positive(), z.maximum(LIMITS.packageBytes)),
});
export type H5pPackage = z.infer<typeof packageSchema>;

/** An H5P package, played in a frame of its own; untrusted code, and so is what it reports. */
export const h5pItem = z.strictObject({
  ...itemBase,
  kind: z.literal('h5p'),
  package: packageSchema,
});

const points = z.number().check(z.nonnegative(), z.maximum(1_000_000));

export const h5pGiven = z.strictObject({
  kind: z.literal('h5p'),
  score: points,
  /** 0: it does not count points. */
  max: points,
  completed: z.boolean(),
});

export interface LaptopH5p {
  kind: 'h5p';
  package: H5pPackage;
}
