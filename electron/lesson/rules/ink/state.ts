import type { InkHead, Stroke } from '#protocol/ink.ts';

/** The ink of all pages, by step; head and strokes apart, so that a stroke writes only itself. */
export interface InkState {
  heads: Record<string, InkHead>;
  strokes: Record<string, Record<string, Stroke>>;
}

export const NO_INK: InkState = { heads: {}, strokes: {} };

export const CLEAN_HEAD: InkHead = { at: 0, top: 0, floor: 0, hidden: false, gesture: null };

/** Whether a stroke is to be seen when its page stands at this action. */
export function isThere(stroke: Stroke, at: number): boolean {
  return stroke.from <= at && (stroke.until === null || stroke.until > at);
}

/** I12: the ink as the disk had it. */
export function restoreInk(heads: InkState['heads'], strokes: InkState['strokes']): InkState {
  const lost = Object.entries(strokes).filter(([step]) => !heads[step]);
  const rebuilt = lost.map(([step, ofPage]) => {
    const actions = Object.values(ofPage).flatMap(({ from, until }) => [from, until ?? 0]);
    const top = actions.reduce((highest, action) => Math.max(highest, action), 0);
    return [step, { ...CLEAN_HEAD, at: top, top }];
  });
  return { heads: { ...heads, ...Object.fromEntries(rebuilt) }, strokes };
}

/** I11: the ink without that of these pages. */
export function forgetPages(state: InkState, steps: readonly string[]): InkState {
  const gone = new Set(steps);
  const rest = <Value>(record: Record<string, Value>) =>
    Object.fromEntries(Object.entries(record).filter(([step]) => !gone.has(step)));
  return { heads: rest(state.heads), strokes: rest(state.strokes) };
}
