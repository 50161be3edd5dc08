import * as z from 'zod/mini';
import { id, personText } from './ids.ts';
import { strokeSchema } from './ink.ts';
import { documentSchema, stepSchema } from './lesson.ts';
import { LIMITS } from './limits.ts';

/** What a lesson saved as one file says in its `lesson.json`; the documents' bytes lie beside it. */
export const LESSON_FORMAT = 'ardoise-lesson';
/**
 * 1: pages and papers. 2: films, sounds, timers and activities, and the ink of every step. An app
 * opens what older ones saved; what a newer one saved it refuses and names both versions.
 */
export const LESSON_VERSION = 2;

/** Enough to tell a newer file from a broken one: whatever else a later version wrote. */
export const lessonFileHeadSchema = z.object({
  format: z.literal(LESSON_FORMAT),
  version: z.int().check(z.positive()),
});

export const lessonFileSchema = z.object({
  format: z.literal(LESSON_FORMAT),
  version: z.int().check(z.positive(), z.maximum(LESSON_VERSION)),
  title: personText(LIMITS.nameLength).check(z.minLength(1)),
  documents: z.record(id, documentSchema),
  steps: z.array(stepSchema).check(z.maxLength(20_000)),
  at: z.nullable(id),
  /** Steps that were written on; the ink of each lies beside it as `ink/{step}.json`. */
  ink: z._default(z.array(id).check(z.maxLength(20_000)), []),
});
export type LessonFile = z.infer<typeof lessonFileSchema>;

/** What is written on one step, as it was seen: what was erased before is not in a copy. */
export const inkFileSchema = z.strictObject({
  hidden: z.boolean(),
  strokes: z.record(id, strokeSchema),
});
export type InkFile = z.infer<typeof inkFileSchema>;
