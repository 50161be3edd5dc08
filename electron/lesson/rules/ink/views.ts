import type { InkHead, InkStroke, InkView, Stroke } from '#protocol/ink.ts';
import { isThere, type InkState } from './state.ts';

/** Unchanged ink keeps its identity, so that a page turn or a laptop's answer does not compare it. */
const viewOf = new WeakMap<InkHead, { strokes: object | undefined; view: InkView }>();
const shownOf = new WeakMap<Stroke, InkStroke>();

/** I10: the ink of one page, by its step; no key at all where nothing was ever drawn. */
export function inkView(state: InkState, step: string | null): Record<string, InkView> {
  const head = step === null ? undefined : state.heads[step];
  if (step === null || !head) return {};
  const strokes = state.strokes[step];
  const kept = viewOf.get(head);
  if (kept?.strokes === strokes && kept) return { [step]: kept.view };
  const view = make(head, strokes ?? {});
  viewOf.set(head, { strokes, view });
  return { [step]: view };
}

/** The same for the board, which never sees what is hidden. */
export function boardInk(state: InkState, step: string | null): Record<string, InkView['strokes']> {
  if (step === null) return {};
  const view = inkView(state, step)[step];
  return view && !view.hidden ? { [step]: view.strokes } : {};
}

function make({ at, top, floor, hidden }: InkHead, strokes: Record<string, Stroke>): InkView {
  const there = Object.entries(strokes).filter(([, stroke]) => isThere(stroke, at));
  return {
    hidden,
    canUndo: at > floor,
    canRedo: at < top,
    strokes: Object.fromEntries(there.map(([id, stroke]) => [id, shown(stroke)])),
  };
}

function shown(stroke: Stroke): InkStroke {
  const kept = shownOf.get(stroke);
  if (kept) return kept;
  const { from, until: _, ...look } = stroke;
  const made: InkStroke = { ...look, order: from };
  shownOf.set(stroke, made);
  return made;
}
