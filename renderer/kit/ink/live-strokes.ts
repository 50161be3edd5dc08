import { POINT_SIZE, type LiveInk } from '#protocol/ink.ts';
import type { Drawn } from '#protocol/drawing/draw-stroke.ts';

/** Strokes in progress, put together from the pieces that pass by. */
export interface LiveStrokes {
  /** The stroke with this piece; null when it was cancelled or its beginning was missed. */
  take(piece: LiveInk): Drawn | null;
  /** Forgets all; answers which there were. */
  clear(): string[];
}

/** Those long finished are forgotten when so many others came after them. */
const KEPT = 40;

export function createLiveStrokes(): LiveStrokes {
  const strokes = new Map<string, Drawn>();
  return {
    take({ stroke: id, tool, colour, width, from, points, cancelled }) {
      const known = strokes.get(id)?.points ?? [];
      const start = from * POINT_SIZE;
      if (cancelled || known.length < start) {
        strokes.delete(id);
        return null;
      }
      const stroke = { tool, colour, width, points: [...known.slice(0, start), ...points] };
      strokes.set(id, stroke);
      for (const old of strokes.keys()) {
        if (strokes.size <= KEPT) break;
        strokes.delete(old);
      }
      return stroke;
    },
    clear() {
      const ids = [...strokes.keys()];
      strokes.clear();
      return ids;
    },
  };
}
