import * as z from 'zod/mini';
import { givenSchema } from '#protocol/activity/item.ts';
import { id } from '#protocol/ids.ts';
import type { Memory } from './identity.ts';
import { createShelf, plainShelf, type Shelf, type ShelfPlace } from './shelf.ts';

const draftEntrySchema = z.strictObject({
  /** `draftKey`: one draft per item and pupil. */
  id: z.string(),
  handout: id,
  item: id,
  pupil: id,
  partner: z.optional(id),
  given: givenSchema,
  attempt: z.int(),
  version: z.int(),
});
export type DraftEntry = z.infer<typeof draftEntrySchema>;

/** Where work in progress survives a reload. */
export type DraftKeeper = Shelf<DraftEntry>;

const PLACE: ShelfPlace<DraftEntry> = {
  database: 'ardoise-student-drafts',
  store: 'drafts',
  memoryKey: 'ardoise-drafts',
  readable(found) {
    const entries: unknown[] = Array.isArray(found) ? found : [];
    return entries.flatMap((entry) => {
      const parsed = draftEntrySchema.safeParse(entry);
      return parsed.success ? [parsed.data] : [];
    });
  },
};

export function createDraftKeeper(factory: () => IDBFactory, memory: Memory): DraftKeeper {
  return createShelf(factory, memory, PLACE);
}

export function plainDraftKeeper(memory: Memory): DraftKeeper {
  return plainShelf(memory, PLACE);
}
