import type { BoardState, Lesson } from '#protocol/lesson.ts';
import { PLAIN_LOOK } from '#protocol/look.ts';

/** All that is known about lessons; `open` is the id of the one on the console. */
export interface LessonState {
  lessons: Record<string, Lesson>;
  open: string | null;
  board: BoardState;
  /** What the open lesson's run-list was and would be again; not stored. */
  history: History;
}

/** The part of a lesson that undo gives back: never the place where the teacher is. */
export type LessonContent = Pick<Lesson, 'title' | 'documents' | 'steps'>;

export interface History {
  past: readonly LessonContent[];
  future: readonly LessonContent[];
}

export const NO_HISTORY: History = { past: [], future: [] };

export const CLEAN_BOARD: BoardState = {
  black: false,
  white: false,
  look: PLAIN_LOOK,
  frozen: null,
  overlay: { kind: 'none' },
  spotlight: null,
  curtain: null,
  lifted: {},
};

export const NO_LESSONS: LessonState = {
  lessons: {},
  open: null,
  board: CLEAN_BOARD,
  history: NO_HISTORY,
};

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

export function withLesson(state: LessonState, lesson: Lesson): LessonState {
  return { ...state, lessons: { ...state.lessons, [lesson.id]: lesson } };
}
