import { sameValue } from '#protocol/patch.ts';
import type { ConsoleView } from '#protocol/views.ts';

/** While the board is frozen: whether the teacher looks at another step, or at the same otherwise. */
export function looksElsewhere({ board, lesson }: ConsoleView): boolean {
  const { frozen, look } = board;
  return frozen !== null && (frozen.step !== lesson?.at || !sameValue(frozen.look, look));
}
