import * as z from 'zod/mini';
import { givenSchema } from '#protocol/activity/item.ts';
import { id } from '#protocol/ids.ts';

/** An answer as the laptop keeps it until it is acknowledged. */
const entrySchema = z.strictObject({
  id,
  handout: id,
  item: id,
  given: givenSchema,
  attempt: z.int(),
  /** In which it was given: it may be over before the answer arrives. */
  session: z.optional(id),
  pupil: id,
  partner: z.optional(id),
});
export type OutboxEntry = z.infer<typeof entrySchema>;
export const outboxEntrySchema = z.pipe(z.transform(readEntry), entrySchema);

/** What the first version had kept here may still wait to be sent. */
function readEntry(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('choice' in value)) return value;
  const { choice, ...rest } = value;
  return { given: { kind: 'choice', chosen: [choice] }, attempt: 1, ...rest };
}
