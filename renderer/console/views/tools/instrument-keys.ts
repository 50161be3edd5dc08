import { movedBy } from '#tools/geometry.ts';
import type { Place } from '#protocol/tools.ts';

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Arrows move an instrument by a millimetre, with Shift by a centimetre. Null: not our key. */
export function instrumentKey(place: Place, key: string, far: boolean): Place | null {
  const arrow = ARROWS[key];
  if (!arrow) return null;
  const step = far ? 10 : 1;
  return movedBy(place, { x: arrow[0] * step, y: arrow[1] * step });
}

/** How many steps a key moves a handle that is in focus; null when it is none of ours. */
export function handleKey(key: string, leap: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return 1;
    case 'ArrowLeft':
    case 'ArrowDown':
      return -1;
    case 'PageUp':
      return leap;
    case 'PageDown':
      return -leap;
    default:
      return null;
  }
}
