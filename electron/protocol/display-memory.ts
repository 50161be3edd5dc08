import * as z from 'zod/mini';

/** What is kept of a display: ids and positions do not survive a reconnection, these do. */
export const displayMemorySchema = z.object({
  label: z.string(),
  width: z.number(),
  height: z.number(),
  internal: z.boolean(),
});
export type DisplayMemory = z.infer<typeof displayMemorySchema>;
