import type { InkHead, Stroke } from '#protocol/ink.ts';

/** Actions that can be undone on one page. */
export const UNDO_DEPTH = 200;

export type Strokes = Record<string, Stroke>;

/** The ink of one page. */
export interface Page {
  head: InkHead;
  strokes: Strokes;
}

/** Begins a new action: I4 ends what was undone, I9 forgets what nobody can bring back. */
export function act(page: Page, gesture: string | null): Page {
  const { at, top } = page.head;
  const floor = Math.max(page.head.floor, at + 1 - UNDO_DEPTH);
  const head = { ...page.head, at: at + 1, top: at + 1, floor, gesture };
  if (top === at && floor === page.head.floor) return { head, strokes: page.strokes };
  const strokes: Strokes = {};
  for (const [id, stroke] of Object.entries(page.strokes)) {
    const { from, until } = stroke;
    if (from > at || (until !== null && until <= floor)) continue;
    strokes[id] = until !== null && until > at ? { ...stroke, until: null } : stroke;
  }
  return { head, strokes };
}
