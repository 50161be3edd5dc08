import type { LessonState } from '../state.ts';
import { pagesOnAir } from '../views.ts';

/** The steps that were on the board, by lesson. */
export type Shown = Readonly<Record<string, Readonly<Record<string, true>>>>;

export const NOTHING_SHOWN: Shown = {};

/** S1, S2: what the class sees now counts as shown. */
export function noteShown(shown: Shown, lesson: LessonState, boards: number): Shown {
  const { black, white, overlay } = lesson.board;
  const open = lesson.open;
  if (open === null || boards === 0 || black || white || overlay.kind !== 'none') return shown;
  const { page, beside } = pagesOnAir(lesson);
  const steps = [page, beside].flatMap((seen) => seen?.step ?? []);
  if (steps.every((step) => shown[open]?.[step])) return shown;
  const added = Object.fromEntries(steps.map((step) => [step, true as const]));
  return { ...shown, [open]: { ...shown[open], ...added } };
}

/** S3: what was shown of a lesson is forgotten. */
export function forgetShown(shown: Shown, lesson: string): Shown {
  const { [lesson]: _forgotten, ...others } = shown;
  return others;
}
