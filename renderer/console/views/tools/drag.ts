import type { Place } from '#protocol/tools.ts';

/** A drag of a tool on the stage, from where the pointer went down. */
export interface Drag {
  readonly how: 'move' | 'resize';
  readonly from: Place;
  readonly x: number;
  readonly y: number;
  /** The stage's size in px. */
  readonly width: number;
  readonly height: number;
}

const clamp = (value: number, most = 1) => Math.min(most, Math.max(0, value));

/** Where the tool is when the pointer is at (x, y). */
export function draggedTo(drag: Drag, x: number, y: number): Place {
  const { from, how } = drag;
  const right = (x - drag.x) / drag.width;
  const down = (y - drag.y) / drag.height;
  if (how === 'move') {
    return { ...from, x: clamp(from.x + right, 1 - from.width), y: clamp(from.y + down) };
  }
  return { ...from, width: clamp(Math.max(0.08, from.width + right), 1 - from.x) };
}

/** What a key does to the place; null when it is none of ours. */
export function keyedTo(place: Place, key: string): Place | null {
  const step = 0.02;
  switch (key) {
    case 'ArrowLeft':
      return { ...place, x: clamp(place.x - step) };
    case 'ArrowRight':
      return { ...place, x: clamp(place.x + step, 1 - place.width) };
    case 'ArrowUp':
      return { ...place, y: clamp(place.y - step) };
    case 'ArrowDown':
      return { ...place, y: clamp(place.y + step) };
    case '+':
      return { ...place, width: clamp(place.width + step) };
    case '-':
      return { ...place, width: clamp(place.width - step) };
    default:
      return null;
  }
}
