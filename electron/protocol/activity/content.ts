import * as z from 'zod/mini';
import { blobHash, id, personText } from '../ids.ts';
import { LIMITS } from '../limits.ts';

/** What is said to a pupil: words, a picture, a recorded sound. A non-reader needs no words. */

/** No SVG: it can carry scripts. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const;
export const SOUND_TYPES = [
  'audio/webm',
  'audio/ogg',
  'audio/mpeg',
  'audio/mp4',
  'audio/wav',
] as const;

export type MediaType = (typeof PICTURE_TYPES)[number] | (typeof SOUND_TYPES)[number];

const bytes = z.int().check(z.positive(), z.maximum(LIMITS.mediaBytes));

/** A stored file; `blob` is its name in the blob store. */
export const pictureSchema = z.strictObject({
  blob: blobHash,
  type: z.enum(PICTURE_TYPES),
  bytes,
  /** What it shows, for those who do not see it. */
  alt: z.optional(personText(LIMITS.nameLength)),
});
export type Picture = z.infer<typeof pictureSchema>;

export const soundSchema = z.strictObject({ blob: blobHash, type: z.enum(SOUND_TYPES), bytes });
export type Sound = z.infer<typeof soundSchema>;

export const shortText = personText(LIMITS.promptLength).check(z.minLength(1));

const fields = {
  text: z.optional(shortText),
  picture: z.optional(pictureSchema),
  sound: z.optional(soundSchema),
};

const saysSomething = z.refine<{ text?: unknown; picture?: unknown; sound?: unknown }>(
  (content) =>
    content.text !== undefined || content.picture !== undefined || content.sound !== undefined,
);

export const contentSchema = z.strictObject(fields).check(saysSomething);
export type Content = z.infer<typeof contentSchema>;

/** A thing to choose, to move or to link. Its id tells nothing: ids are random. */
export const partSchema = z.strictObject({ id, ...fields }).check(saysSomething);
export type Part = z.infer<typeof partSchema>;

/** Parts of one item, each with an id of its own. */
export function partsOf(least: number) {
  return z
    .array(partSchema)
    .check(z.minLength(least), z.maxLength(LIMITS.parts), z.refine(haveOwnIds));
}

export function haveOwnIds(things: readonly { id: string }[]): boolean {
  return new Set(things.map((thing) => thing.id)).size === things.length;
}

/** What every item has; a kind adds its own. */
export const itemBase = {
  id,
  prompt: contentSchema,
  /** Shown after the answer where the activity's feedback is `explanation`. */
  explanation: z.optional(contentSchema),
};

/** How kindly typed words are compared. Apostrophes and quotes of every shape are always equal. */
export const toleranceSchema = z.strictObject({
  /** "eleve" is as good as "élève". */
  accents: z.boolean(),
  /** "Paris" is as good as "paris". */
  case: z.boolean(),
  /** "arc en ciel" and "arc  en ciel"; spaces at the ends. */
  spacing: z.boolean(),
});
export type Tolerance = z.infer<typeof toleranceSchema>;

/** Which part lies where: ids to ids. */
export const placing = z
  .record(id, id)
  .check(z.refine((placed) => Object.keys(placed).length <= LIMITS.parts));
