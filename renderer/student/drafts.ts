import type { LaptopCommand } from '#protocol/classroom.ts';
import type { DraftEntry } from './draft-keeper.ts';

/**
 * Work in progress. It is kept here at every change and sent every now and then, so that neither a
 * reload nor a laptop that dies takes it away. It names ids, and goes with its pupil.
 */
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
