import { LIMITS } from '#protocol/limits.ts';
import type { DraftKind, DraftOf, PartDraft } from '../draft/shapes.ts';

/** What each kind's body gets: its item, and how to change it. */
export interface BodyProps<Kind extends DraftKind> {
  readonly item: DraftOf<Kind>;
  /** `mark`: typing on in the same field is one change. */
  readonly change: (item: DraftOf<Kind>, mark?: string) => void;
}

/** Letters for what is chosen, as the board has them. */
export function letterOf(place: number): string {
  return String.fromCharCode(65 + place);
}

export function withPart(parts: readonly PartDraft[], part: PartDraft): PartDraft[] {
  return parts.map((one) => (one.id === part.id ? part : one));
}

export function withoutPart(parts: readonly PartDraft[], id: string): PartDraft[] {
  return parts.filter((one) => one.id !== id);
}

export function mayGrow(parts: readonly unknown[]): boolean {
  return parts.length < LIMITS.parts;
}
