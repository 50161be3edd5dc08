import type { LessonState } from '../state.ts';
import { pagesOnAir } from '../views.ts';

/** The steps that were on the board, by lesson. */
export type Shown = Readonly<Record<string, Readonly<Record<string, true>>>>;

export const NOTHING_SHOWN: Shown = {};

/** S1, S2: the step that the class sees now counts as shown. */
export function noteShown(shown: Shown, lesson: LessonState, boards: number): Shown {
  const { black, white, overlay } = lesson.board;
  const open = lesson.open;
  if (open === null || boards === 0 || black || white || overlay.kind !== 'none') return shown;
  const step = pagesOnAir(lesson).page?.step;
  if (step === undefined || shown[open]?.[step]) return shown;
  return { ...shown, [open]: { ...shown[open], [step]: true } };
}

/** S3: what was shown of a lesson is forgotten. */
export function forgetShown(shown: Shown, lesson: string): Shown {
  const { [lesson]: _forgotten, ...others } = shown;
  return others;
}
