import type { Curtain } from '#protocol/covers.ts';

/** Nearer to an end than this nobody means anything else: no bright hairline, no dark one. */
const SNAP = 0.01;

/** The curtain with its edge where the teacher means it. */
export function drawnCurtain({ side, share }: Curtain): Curtain {
  if (share < SNAP) return { side, share: 0 };
  return { side, share: share > 1 - SNAP ? 1 : share };
}
