import * as z from 'zod/mini';
import { givenSchema } from '#protocol/activity/item.ts';
import type { LaptopCommand } from '#protocol/classroom.ts';
import { id } from '#protocol/ids.ts';
import type { Memory } from './identity.ts';
import { createShelf, plainShelf, type Shelf, type ShelfPlace } from './shelf.ts';

/**
 * Work in progress. It is kept here at every change and sent every now and then, so that neither a
 * reload nor a laptop that dies takes it away. It names ids, and goes with its pupil.
 */
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
export type Drafts = Readonly<Record<string, DraftEntry>>;

export function draftKey(draft: Pick<DraftEntry, 'handout' | 'item' | 'pupil'>): string {
  return `${draft.handout}/${draft.item}/${draft.pupil}`;
}

export function draftCommand({ id: _id, ...draft }: DraftEntry): LaptopCommand {
  return { type: 'laptop/draft', ...draft };
}

/** Of two drafts of the same item the one that is further. */
export function furtherDraft<Draft extends { attempt: number; version: number }>(
  one: Draft | undefined,
  other: Draft | undefined,
): Draft | undefined {
  if (!one || !other) return one ?? other;
  if (one.attempt !== other.attempt) return one.attempt > other.attempt ? one : other;
  return one.version >= other.version ? one : other;
}

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

export type DraftKeeper = Shelf<DraftEntry>;

export function createDraftKeeper(factory: () => IDBFactory, memory: Memory): DraftKeeper {
  return createShelf(factory, memory, PLACE);
}

export function plainDraftKeeper(memory: Memory): DraftKeeper {
  return plainShelf(memory, PLACE);
}
