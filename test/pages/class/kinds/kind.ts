import type { DocumentPage } from '#protocol/activity/page.ts';
import type { H5pPackage } from '#protocol/activity/h5p.ts';
import type { Picture, Sound } from '#protocol/activity/content.ts';
import type { GivenOf, ItemKind, ItemOf } from '#protocol/activity/item.ts';
import type { Verdict } from '#protocol/views.ts';
import type { Desk } from '../desk.ts';

/** What the items of this class need beside their words, as the teacher's PC keeps it. */
export interface Media {
  animal(name: Animal): Picture;
  sound(number: 0 | 1): Sound;
  page: DocumentPage;
  /** An address that every laptop reaches. */
  address: string;
  /** Null: there is no real package here. */
  package: H5pPackage | null;
}
export const ANIMALS = {
  bee: 'une abeille',
  cat: 'un chat',
  dolphin: 'un dauphin',
  fox: 'un renard',
} as const;
export type Animal = keyof typeof ANIMALS;

/** An item, and what pupils give to it in turn, with the verdict upon each. */
export interface Question<Kind extends ItemKind> {
  readonly item: ItemOf<Kind>;
  readonly answers: readonly (readonly [given: GivenOf<Kind>, verdict: Verdict | null])[];
}

/** One kind of item: what is asked, and how a child puts an answer together at her desk. */
export interface KindAtWork<Kind extends ItemKind> {
  questions(media: Media): Question<Kind>[];
  give(desk: Desk, item: ItemOf<Kind>, given: GivenOf<Kind>): Promise<void>;
}

export const words = (id: string, text: string) => ({ id, text });
export const exactly = { accents: false, case: true, spacing: true };

/** The words of a part, or what its picture shows. */
export function nameOf(
  parts: readonly {
    id: string;
    text?: string | undefined;
    picture?: Picture | undefined;
  }[],
  id: string | undefined,
): string {
  const part = parts.find((one) => one.id === id);
  return part?.text ?? part?.picture?.alt ?? '';
}
