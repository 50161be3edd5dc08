import type { NewStroke, Stroke } from '#protocol/ink.ts';
import { act, type Page } from './page.ts';
import { isThere } from './state.ts';

/** I13: a text as it is now; what comes of the same text goes into the same action. */
export function write(page: Page, { id, ...look }: NewStroke, replaces: string | null): Page {
  const known = page.strokes[id];
  const empty = (look.text?.content.trim() ?? '') === '';
  if (known) {
    if (!isThere(known, page.head.at)) return page;
    return empty ? takeBack(page, id, known) : put(page, id, { ...known, ...look });
  }
  const old = replaces === null ? undefined : page.strokes[replaces];
  const replaced = old && isThere(old, page.head.at) ? replaces : null;
  if (empty && replaced === null) return page;
  const next = act(page, null);
  const { at } = next.head;
  const strokes = { ...next.strokes };
  const gone = replaced === null ? undefined : strokes[replaced];
  if (replaced !== null && gone) strokes[replaced] = { ...gone, until: at };
  if (!empty) strokes[id] = { ...look, from: at, until: null };
  return { head: { ...next.head, hidden: false }, strokes };
}

function put(page: Page, id: string, stroke: Stroke): Page {
  return { ...page, strokes: { ...page.strokes, [id]: stroke } };
}

/** Nothing is left of it: an action that did nothing else was none. */
function takeBack(page: Page, id: string, { from }: Stroke): Page {
  const { [id]: _, ...strokes } = page.strokes;
  const { at, top } = page.head;
  const wasAlone = from === at && at === top && at > page.head.floor;
  const replaced = Object.values(strokes).some(({ until }) => until === from);
  if (!wasAlone || replaced) return { ...page, strokes };
  return {
    head: { ...page.head, at: at - 1, top: at - 1, gesture: null },
    strokes,
  };
}
