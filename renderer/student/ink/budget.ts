import type { NewStroke } from '#protocol/ink.ts';
import { LIMITS } from '#protocol/limits.ts';

/** A drawing must pass in one frame, whatever is drawn: strokes, numbers and bytes are counted. */

/** Below the largest frame, with room for what stands around the strokes. */
const MOST_BYTES = LIMITS.classFrameBytes - 24 * 1024;

export interface Room {
  readonly strokes: number;
  readonly numbers: number;
  readonly bytes: number;
}

const known = new WeakMap<NewStroke, number>();

/** As many bytes as it has on the wire; there is nothing but ASCII in it. */
export function bytesOf(stroke: NewStroke): number {
  const bytes = known.get(stroke) ?? JSON.stringify(stroke).length + 1;
  known.set(stroke, bytes);
  return bytes;
}

export function roomLeft(strokes: readonly NewStroke[]): Room {
  const numbers = strokes.reduce((sum, { points }) => sum + points.length, 0);
  const bytes = strokes.reduce((sum, stroke) => sum + bytesOf(stroke), 0);
  return {
    strokes: LIMITS.pupilStrokes - strokes.length,
    numbers: LIMITS.pupilInkNumbers - numbers,
    bytes: MOST_BYTES - bytes,
  };
}

/** Bytes that a stroke has beside its numbers. */
const AROUND = 120;
/** "12345," at most. */
const PER_NUMBER = 7;

/** How many numbers the next stroke may have; 0: the sheet is full. */
export function numbersLeft(strokes: readonly NewStroke[]): number {
  const room = roomLeft(strokes);
  if (room.strokes <= 0) return 0;
  const byBytes = Math.floor((room.bytes - AROUND) / PER_NUMBER);
  return Math.max(0, Math.min(room.numbers, byBytes));
}

/** How much of the sheet is used, 0 to 1: the fullest of the three. */
export function fullness(strokes: readonly NewStroke[]): number {
  const room = roomLeft(strokes);
  return Math.max(
    1 - room.strokes / LIMITS.pupilStrokes,
    1 - room.numbers / LIMITS.pupilInkNumbers,
    1 - room.bytes / MOST_BYTES,
  );
}
