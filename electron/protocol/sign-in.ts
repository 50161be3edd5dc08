import * as z from 'zod/mini';
import { id } from './ids.ts';
import { SIGN_IN_PICTURES } from './pictures.ts';

/**
 * How pupils come in: `list` of first names · `pictures`: name, then three pictures in order ·
 * `tap`: one tap on her picture · `assigned`: the laptop knows whose it is, no gesture at all.
 */
export const SIGN_IN_WAYS = ['list', 'pictures', 'tap', 'assigned'] as const;
export type SignInWay = (typeof SIGN_IN_WAYS)[number];

const signInPicture = z.enum(SIGN_IN_PICTURES);
export const pictureSequence = z.tuple([signInPicture, signInPicture, signInPicture]);
export type PictureSequence = z.infer<typeof pictureSequence>;

export const signInSchema = z.strictObject({
  way: z.enum(SIGN_IN_WAYS),
  /** `{ [pupil]: her three pictures }`. A laptop never sees them. */
  pictures: z.record(id, pictureSequence),
  /** `{ [laptop of the lot]: pupil }` */
  laptops: z.record(id, id),
});
export type SignIn = z.infer<typeof signInSchema>;
