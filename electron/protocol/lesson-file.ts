import * as z from 'zod/mini';
import { id, personText } from './ids.ts';
import { documentSchema, stepSchema } from './lesson.ts';
import { LIMITS } from './limits.ts';

/** What a lesson saved as one file says in its `lesson.json`; the documents' bytes lie beside it. */
export const LESSON_FORMAT = 'ardoise-lesson';
export const LESSON_VERSION = 1;

/** Enough to tell a newer file from a broken one: whatever else a later version wrote. */
export const lessonFileHeadSchema = z.object({
  format: z.literal(LESSON_FORMAT),
  version: z.int().check(z.positive()),
});

export const lessonFileSchema = z.object({
  format: z.literal(LESSON_FORMAT),
  version: z.literal(LESSON_VERSION),
  title: personText(LIMITS.nameLength).check(z.minLength(1)),
  documents: z.record(id, documentSchema),
  steps: z.array(stepSchema).check(z.maxLength(20_000)),
  at: z.nullable(id),
});
export type LessonFile = z.infer<typeof lessonFileSchema>;
