import type { HandoutView, SessionView } from '#protocol/views.ts';
import { pupilsOf } from './handing-out/entries.ts';

/** How far a handout is, all its questions together. */
export interface QuestionProgress {
  readonly answers: number;
  /** As many as there can be. */
  readonly all: number;
  readonly pupils: number;
  readonly items: number;
}

/**
 * Counted are those whom it was handed to and who sit at a laptop (two at one laptop answer once),
 * and who answered before she moved to another laptop or group.
 */
export function questionProgress(session: SessionView, shown: HandoutView): QuestionProgress {
  const items = shown.handout.activity.items.length;
  const seated = new Set(Object.values(session.laptops).map(({ pupil }) => pupil));
  const concerned = pupilsOf(session, shown.handout.to).filter((id) => seated.has(id));
  const pupils = new Set([...concerned, ...Object.keys(shown.answers)]).size;
  const answers = Object.values(shown.answers).reduce(
    (sum, ofItems) => sum + Object.keys(ofItems).length,
    0,
  );
  return { answers, all: Math.max(1, pupils * items), pupils, items };
}
