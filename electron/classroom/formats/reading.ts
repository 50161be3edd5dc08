import * as z from 'zod/mini';
import { errorCode } from '#protocol/errors.ts';
import { QUIZ_FORMATS, quizSchema } from '#protocol/formats.ts';

/** What the process that reads a file of questions is given … */
export const readingJobSchema = z.strictObject({
  path: z.string(),
  size: z.number(),
  /** The file's name in the blob store, for an H5P package. */
  blob: z.string(),
  /** What the activity is called where the file does not say. */
  title: z.string(),
  format: z.enum(QUIZ_FORMATS),
  words: z.strictObject({
    right: z.string(),
    wrong: z.string(),
    complete: z.string(),
    play: z.string(),
  }),
});
export type ReadingJob = z.infer<typeof readingJobSchema>;

/** … and what it answers. */
export const readingSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), quiz: quizSchema }),
  z.strictObject({ ok: z.literal(false), refusal: z.strictObject({ code: errorCode }) }),
]);
export type Reading = z.infer<typeof readingSchema>;

/** A text or a sheet of more is no quiz. */
export const MOST_QUIZ_BYTES = 16 * 1024 * 1024;
