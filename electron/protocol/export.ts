import * as z from 'zod/mini';
import type { ErrorCode } from './errors.ts';

/** A lesson as a PDF: what was shown, with the ink, to keep or to hand out. */

/** Which steps: all, those that were on the board, or places counted from 1 as in "3-7, 10". */
export const exportChoiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('shown') }),
  z.strictObject({ kind: z.literal('range'), range: z.string().check(z.maxLength(500)) }),
]);
export type ExportChoice = z.infer<typeof exportChoiceSchema>;

export const exportCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('export/start'),
    choice: exportChoiceSchema,
    ink: z.boolean(),
    /** All masks lifted; otherwise they are as on the board. */
    lifted: z.boolean(),
  }),
  /** Ends the export that is under way; nothing is left of it. */
  z.strictObject({ type: z.literal('export/cancel') }),
  /** Begins the list of what was shown anew. */
  z.strictObject({ type: z.literal('export/forget-shown') }),
]);
export type ExportCommand = z.infer<typeof exportCommandSchema>;

/** The export that is under way, or the last one until the next. */
export interface ExportView {
  id: string;
  lesson: string;
  state: 'working' | 'done' | 'refused';
  pages: number;
  /** Pages written so far. */
  done: number;
  problem: ErrorCode | null;
  /** Places in the PDF, from 1, that are a sharp picture of their page … */
  pictures: number[];
  /** … and those of which nothing but the ink could be kept. */
  empty: number[];
}

/**
 * Places "3-7, 10" among `count` steps, from 0, each once and in the order of the lesson; null when
 * it is not written so or goes beyond the lesson.
 */
export function placesInRange(range: string, count: number): number[] | null {
  const found = new Set<number>();
  for (const part of range.split(/[,;]/)) {
    const match = /^\s*(\d{1,6})\s*(?:[-–—]\s*(\d{1,6})\s*)?$/.exec(part);
    if (!match) return null;
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (first < 1 || last < first || last > count) return null;
    for (let place = first; place <= last; place += 1) found.add(place - 1);
  }
  return [...found].sort((a, b) => a - b);
}
