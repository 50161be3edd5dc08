import * as z from 'zod/mini';
import { errorCode } from '#protocol/errors.ts';

/** What is known of a document before it becomes a lesson, or why it cannot. */
export const inspectionSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    pageCount: z.int().check(z.positive()),
    title: z.optional(z.string()),
  }),
  z.strictObject({
    ok: z.literal(false),
    refusal: z.strictObject({
      code: errorCode,
      values: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
    }),
  }),
]);
export type Inspection = z.infer<typeof inspectionSchema>;

/** What the worker is given. */
export const inspectionJobSchema = z.strictObject({
  path: z.string(),
  /** The file's size in bytes. */
  size: z.number(),
  password: z.optional(z.string()),
  /** After this the worker ends itself … */
  milliseconds: z.number(),
  /** … or when its process takes more than this and twice the file. */
  megabytes: z.number(),
});
export type InspectionJob = z.infer<typeof inspectionJobSchema>;

/** A lesson of more pages is a mistake or an attack; the longest school book has 600. */
export const MAX_PAGES = 3000;
