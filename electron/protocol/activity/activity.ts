import * as z from 'zod/mini';
import { id, personText } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { contentSchema, haveOwnIds, type MediaType } from './content.ts';
import { itemSchema } from './item.ts';

/** What a pupil sees after an answer: nothing, right or wrong, or the explanation as well. */
export const FEEDBACK_MODES = ['none', 'verdict', 'explanation'] as const;
export type FeedbackMode = (typeof FEEDBACK_MODES)[number];

/** Something to do, as it is written once and handed out often. */
export const activitySchema = z.strictObject({
  id,
  title: personText(LIMITS.nameLength),
  instruction: z.optional(contentSchema),
  items: z.array(itemSchema).check(z.minLength(1), z.maxLength(LIMITS.items), z.refine(haveOwnIds)),
  feedback: z._default(z.enum(FEEDBACK_MODES), 'none'),
  /** How often an item may be answered; null: as often as she likes. */
  attempts: z._default(z.nullable(z.int().check(z.positive(), z.maximum(LIMITS.attempts))), 1),
  /** Each pupil gets an order of her own, the same after a reload. */
  shuffle: z._default(z.strictObject({ items: z.boolean(), choices: z.boolean() }), {
    items: false,
    choices: false,
  }),
  /** Null: no limit. At its end the work stays and can still be sent. */
  seconds: z._default(z.nullable(z.int().check(z.minimum(5), z.maximum(4 * 3600))), null),
});
export type Activity = z.infer<typeof activitySchema>;

/** What an activity needs beside its own text. A laptop fetches it before "Start". */
export type Media =
  | { kind: 'file'; blob: string; bytes: number; type: MediaType }
  | { kind: 'page'; blob: string; page: number }
  | { kind: 'h5p'; blob: string; bytes: number };
