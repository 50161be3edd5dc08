import type { CoversView, MaskView } from '#protocol/covers.ts';
import type { BoardState, Lesson } from '#protocol/lesson.ts';
import { masksOf } from './masks.ts';

/** M7: what covers the pages on air, by step; spotlight and curtain go with the first of them. */
export function boardCovers(
  lesson: Lesson | null,
  board: BoardState,
  pages: readonly ({ step: string } | null)[],
): Record<string, CoversView> {
  if (lesson === null) return {};
  const covers = pages.flatMap((page, index) => {
    if (page === null) return [];
    const { spotlight, curtain } = index === 0 ? board : NOTHING;
    return [
      [page.step, { masks: maskViews(lesson, board, page.step), spotlight, curtain }] as const,
    ];
  });
  return Object.fromEntries(covers);
}

const NOTHING = { spotlight: null, curtain: null };

/** M2 */
function maskViews(lesson: Lesson, board: BoardState, onAir: string): MaskView[] {
  const lifted = board.lifted[onAir] ?? [];
  return masksOf(lesson.steps.find(({ id }) => id === onAir)).map((mask, index) => ({
    ...mask,
    number: index + 1,
    lifted: lifted.includes(mask.id),
  }));
}
