import * as z from 'zod/mini';

/** What is kept of a display: ids and positions do not survive a reconnection, these do. */
export const displayMemorySchema = z.object({
  label: z.string(),
  width: z.number(),
  height: z.number(),
  internal: z.boolean(),
});
export type DisplayMemory = z.infer<typeof displayMemorySchema>;

/** One per classroom that this PC has been in; a single one is how earlier versions kept it. */
export const displayMemoriesSchema = z.union([z.array(displayMemorySchema), displayMemorySchema]);

/** What was read from wherever a host keeps it, newest first. */
export function parseDisplayMemories(value: unknown): DisplayMemory[] {
  const parsed = displayMemoriesSchema.safeParse(value);
  if (!parsed.success) return [];
  return Array.isArray(parsed.data) ? parsed.data : [parsed.data];
}
