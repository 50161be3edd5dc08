import { useStore } from 'zustand';
import { connect } from '#kit/connection.ts';
import type { LessonCommand } from '#protocol/lesson.ts';
import type { BoardView } from '#protocol/views.ts';

/** All that a board may ask for: a clicker may have the focus on it. */
export type BoardCommand = Extract<
  LessonCommand,
  { type: 'lesson/next' | 'lesson/previous' | 'board/black' }
>;

export const connection = connect<'board', BoardCommand>({ role: 'board' });

/** A part of the view; null before the first one. When the app is lost the last view stays. */
export function useBoard<Part>(select: (view: BoardView) => Part): Part | null {
  return useStore(connection.store, ({ view }) => (view === null ? null : select(view)));
}
