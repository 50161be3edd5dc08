import type { ConsoleView } from '#protocol/views.ts';
import { line } from './line.ts';
import { connection, newId, order } from './store.ts';

/** The step that the last turn, which the app has not answered yet, leads to. */
let expected: { turn: string; step: string } | null = null;

/**
 * Next or previous. The board is told which page that will be at the same moment as the app; what the
 * app then says counts.
 */
export function turnPage(by: 1 | -1): void {
  const { view } = connection.store.getState();
  const turned = view && aheadOf(view, by, expected?.step);
  const turn = newId();
  if (turned) {
    line().tell({ kind: 'turn', turn, ...turned });
    expected = { turn, step: turned.to };
  }
  void order({ type: by === 1 ? 'lesson/next' : 'lesson/previous' }).then(() => {
    if (!turned) return;
    line().tell({ kind: 'answered', turn });
    if (expected?.turn === turn) expected = null;
  });
}

/**
 * From which step to which; null when only the app can tell what the board will show: frozen, dark,
 * with a look of its own, or with something laid over the page, which the turn takes away.
 */
export function aheadOf(
  view: Pick<ConsoleView, 'lesson' | 'board'>,
  by: 1 | -1,
  expected?: string,
): { from: string; to: string } | null {
  const { lesson, board } = view;
  const covered = board.black || board.white || board.overlay.kind !== 'none';
  const { zoom, crop, spread } = board.look;
  const plain = zoom === null && crop === null && !spread;
  if (!lesson || board.frozen !== null || covered || !plain) return null;
  const from = expected ?? lesson.at;
  const place = lesson.steps.findIndex((step) => step.id === from);
  const to = place < 0 ? undefined : lesson.steps[place + by];
  return from !== null && to ? { from, to: to.id } : null;
}
