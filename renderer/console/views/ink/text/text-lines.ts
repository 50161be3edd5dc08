import { SEYES_STRONG_LINES, SQUARES } from '#protocol/drawing/papers.ts';
import { X_HEIGHT } from '#protocol/drawing/text.ts';
import { INK_UNITS, type InkText, type TextFont } from '#protocol/ink.ts';
import type { Paper } from '#protocol/papers.ts';

/** Where typed letters stand on a paper, and how large they are. Pure. */

/** Heights of an x, in interlines of the Seyès ruling. */
export const TEXT_SIZES = [1, 2, 3] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** A quarter of the way between two strong lines. */
const INTERLINE = INK_UNITS / SEYES_STRONG_LINES / 4;

type Point = readonly [x: number, y: number];

/** From one line to write on to the next; null where a paper has none. */
export function lineStep(paper: Paper | null): number | null {
  if (paper === 'seyes') return INK_UNITS / SEYES_STRONG_LINES;
  return paper === 'squares' ? INK_UNITS / SQUARES : null;
}

/** How a text is set on a paper: on lines, cursive takes four interlines for each of its x's height. */
export function setOn(
  paper: Paper | null,
  font: TextFont,
  size: TextSize,
): Pick<InkText, 'size' | 'leading'> {
  const close = lineStep(paper) === null && font === 'print';
  return {
    size: Math.round((INTERLINE * size) / X_HEIGHT),
    leading: Math.round(INTERLINE * size * (close ? 3 : 4)),
  };
}

/**
 * The beginning of the baseline for letters that shall stand at a point: on the line that the point
 * is on or above; on a paper without lines the point is in the middle of an x.
 */
export function baselineAt([x, y]: Point, paper: Paper | null, size: TextSize): Point {
  const step = lineStep(paper);
  if (step === null) return [Math.round(x), Math.round(y + (INTERLINE * size) / 2)];
  return onLine([x, y + Math.min(INTERLINE, step / 4)], paper);
}

/** The nearest line to a baseline. */
export function onLine([x, y]: Point, paper: Paper | null): Point {
  const step = lineStep(paper);
  return [Math.round(x), Math.round(step === null ? y : Math.round(y / step) * step)];
}

/** What a text may hold, of whatever was typed or pasted. */
export function withoutControls(typed: string): string {
  return typed
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, '    ')
    .replace(/[^\P{Cc}\n]/gu, '');
}
