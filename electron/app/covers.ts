import type { BoardState, LessonCommand } from '#protocol/lesson.ts';
import { withLive, type AppState } from './state/app-state.ts';

/** C4: while a cover is dragged only `live` changes, and no disk is touched. */
export function isDragged(command: LessonCommand): boolean {
  return 'moving' in command && command.moving;
}

export function dragCover(state: AppState, { spotlight, curtain }: BoardState): AppState {
  return withLive(state, { covering: { spotlight, curtain } });
}

/** Whatever else is done ends the drag. */
export function coversAtRest(state: AppState): AppState {
  return state.live.covering === null ? state : withLive(state, { covering: null });
}
