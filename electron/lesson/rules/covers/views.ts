import type { CoversView, MaskView } from '#protocol/covers.ts';
import type { BoardState, Lesson } from '#protocol/lesson.ts';
import { masksOf } from './masks.ts';

/**
 * M7: what covers the pages on air and those kept ready, by step. A board may turn ahead of the app,
 * and a page must not stand there a moment without its masks. Spotlight and curtain are the first's.
 */
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
