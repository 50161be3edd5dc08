import type { BoardState, Lesson } from '#protocol/lesson.ts';

/** All that is known about lessons; `open` is the id of the one on the console. */
export interface LessonState {
  lessons: Record<string, Lesson>;
  open: string | null;
  board: BoardState;
}

export const CLEAN_BOARD: BoardState = { black: false, frozenAt: null, overlay: { kind: 'none' } };

export const NO_LESSONS: LessonState = { lessons: {}, open: null, board: CLEAN_BOARD };

export function openLesson(state: LessonState): Lesson | null {
  return state.open === null ? null : (state.lessons[state.open] ?? null);
}

/** Index of the step that the teacher is at; 0 when the lesson has lost it. */
export function position(lesson: Lesson): number {
  return Math.max(
    0,
    lesson.steps.findIndex((step) => step.id === lesson.at),
  );
}
