import type { CoversView, MaskView } from '#protocol/covers.ts';
import type { BoardState, Lesson } from '#protocol/lesson.ts';
import { masksOf } from './masks.ts';

/** M7: what covers the page on air, by its step. */
export function boardCovers(lesson: Lesson | null, board: BoardState): Record<string, CoversView> {
  const onAir = board.frozenAt ?? lesson?.at ?? null;
  if (lesson === null || onAir === null) return {};
  const { spotlight, curtain } = board;
  return { [onAir]: { masks: maskViews(lesson, board, onAir), spotlight, curtain } };
}

/** M2 */
function maskViews(lesson: Lesson, board: BoardState, onAir: string): MaskView[] {
  const lifted = board.lifted[onAir] ?? [];
  return masksOf(lesson.steps.find(({ id }) => id === onAir)).map((mask, index) => ({
    ...mask,
    number: index + 1,
    lifted: lifted.includes(mask.id),
  }));
}
