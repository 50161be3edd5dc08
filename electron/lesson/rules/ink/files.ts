import type { InkFile } from '#protocol/lesson-file.ts';
import { CLEAN_HEAD, isThere, type InkState } from './state.ts';

/** I15: the ink of one step as a copy has it; null where nothing is to be seen. */
export function inkFileOf(ink: InkState, step: string): InkFile | null {
  const head = ink.heads[step];
  if (!head) return null;
  const there = Object.entries(ink.strokes[step] ?? {}).filter(([, one]) => isThere(one, head.at));
  if (there.length === 0) return null;
  const strokes = there.map(([id, stroke]) => [id, { ...stroke, until: null }] as const);
  return { hidden: head.hidden, strokes: Object.fromEntries(strokes) };
}

/** I15: ink from a copy on its new step; what was done before it was saved cannot be undone. */
export function addInkFile(ink: InkState, step: string, file: InkFile): InkState {
  const strokes = Object.entries(file.strokes).map(
    ([id, stroke]) => [id, { ...stroke, until: null }] as const,
  );
  const at = strokes.reduce((highest, [, { from }]) => Math.max(highest, from), 0);
  const head = { ...CLEAN_HEAD, at, top: at, floor: at, hidden: file.hidden };
  return {
    heads: { ...ink.heads, [step]: head },
    strokes: { ...ink.strokes, [step]: Object.fromEntries(strokes) },
  };
}
