import { useStore } from 'zustand';
import { connect } from '#kit/connection.ts';
import type { LessonCommand } from '#protocol/lesson.ts';
import type { PlayCommand } from '#protocol/playing.ts';
import type { BoardView } from '#protocol/views.ts';
import type { LiveNews } from '#protocol/wire.ts';

/** All that a board may say: a clicker may have the focus on it, and it knows where its film is. */
export type BoardCommand = PageCommand | Extract<PlayCommand, { type: 'media/report' }>;

type PageCommand = Extract<
  LessonCommand,
  {
    type:
      | 'lesson/next'
      | 'lesson/previous'
      | 'lesson/first'
      | 'lesson/last'
      | 'board/black'
      | 'board/white'
      | 'board/send';
  }
>;

const listeners = new Set<(news: LiveNews) => void>();

export const connection = connect<'board', BoardCommand>({
  role: 'board',
  onLive(news) {
    for (const listener of listeners) listener(news);
  },
});

/** What passes by (a stroke in progress); returns the way to stop listening. */
export function onLive(listener: (news: LiveNews) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A part of the view; null before the first one. When the app is lost the last view stays. */
export function useBoard<Part>(select: (view: BoardView) => Part): Part | null {
  return useStore(connection.store, ({ view }) => (view === null ? null : select(view)));
}
