import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import type { InkCommand, NewStroke, Stroke } from '#protocol/ink.ts';
import { CLEAN_HEAD, isThere, type InkState } from './state.ts';
import { write } from './write.ts';
import { act, type Page } from './page.ts';

/** Applies one command of a teacher to the ink of a page. See SPEC.md. */
export function reduceInk(
  state: InkState,
  command: InkCommand,
  isPage: (step: string) => boolean,
): Outcome<InkState> {
  const { step } = command;
  if (!isPage(step)) return refuse('lesson/unknown-step');
  const before: Page = {
    head: state.heads[step] ?? CLEAN_HEAD,
    strokes: state.strokes[step] ?? {},
  };
  const after = change(before, command);
  if (after === before) return accept(state);
  return accept({
    heads: { ...state.heads, [step]: after.head },
    strokes:
      after.strokes === before.strokes
        ? state.strokes
        : { ...state.strokes, [step]: after.strokes },
  });
}

function change(page: Page, command: InkCommand): Page {
  switch (command.type) {
    case 'ink/draw':
      return draw(page, command.stroke);
    case 'ink/write':
      return write(page, command.stroke, command.replaces);
    case 'ink/erase':
      return erase(page, command.strokes, command.gesture);
    case 'ink/clear':
      return erase(page, Object.keys(page.strokes), null);
    case 'ink/undo':
      return standAt(page, page.head.at - 1);
    case 'ink/redo':
      return standAt(page, page.head.at + 1);
    case 'ink/hide':
      return command.on === page.head.hidden
        ? page
        : { ...page, head: { ...page.head, hidden: command.on } };
  }
}

function draw(page: Page, { id, ...look }: NewStroke): Page {
  if (page.strokes[id]) return page;
  const { at } = page.head;
  if (look.tool === 'eraser' && !Object.values(page.strokes).some((one) => isThere(one, at))) {
    return page;
  }
  const next = act(page, null);
  const stroke: Stroke = { ...look, from: next.head.at, until: null };
  return {
    head: { ...next.head, hidden: false },
    strokes: { ...next.strokes, [id]: stroke },
  };
}

function erase(page: Page, ids: readonly string[], gesture: string | null): Page {
  const found = ids.filter((id) => {
    const stroke = page.strokes[id];
    return stroke && isThere(stroke, page.head.at);
  });
  if (found.length === 0) return page;
  const goesOn = gesture !== null && page.head.gesture === gesture;
  const next = goesOn ? page : act(page, gesture);
  const strokes = { ...next.strokes };
  for (const id of found) {
    const stroke = strokes[id];
    if (stroke) strokes[id] = { ...stroke, until: next.head.at };
  }
  return { ...next, strokes };
}

function standAt(page: Page, at: number): Page {
  const { floor, top } = page.head;
  if (at < floor || at > top) return page;
  return { ...page, head: { ...page.head, at, gesture: null } };
}
