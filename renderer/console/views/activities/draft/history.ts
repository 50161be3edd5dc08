import type { ActivityDraft } from './shapes.ts';

/** A draft with what it was before, so that every change can be taken back. */
export interface Written {
  draft: ActivityDraft;
  past: readonly ActivityDraft[];
  future: readonly ActivityDraft[];
  /** What was changed last: typing on in one field is one change. */
  mark: string;
}

const KEPT = 200;

export function written(draft: ActivityDraft): Written {
  return { draft, past: [], future: [], mark: '' };
}

/** `mark`: the field that is typed in; empty for what is always a change of its own. */
export function write(before: Written, draft: ActivityDraft, mark: string): Written {
  if (draft === before.draft) return before;
  const goesOn = mark !== '' && mark === before.mark;
  const past = goesOn ? before.past : [...before.past, before.draft].slice(-KEPT);
  return { draft, past, future: [], mark };
}

export function undo(now: Written): Written {
  const draft = now.past.at(-1);
  if (!draft) return now;
  return {
    draft,
    past: now.past.slice(0, -1),
    future: [...now.future, now.draft],
    mark: '',
  };
}

export function redo(now: Written): Written {
  const draft = now.future.at(-1);
  if (!draft) return now;
  return {
    draft,
    past: [...now.past, now.draft],
    future: now.future.slice(0, -1),
    mark: '',
  };
}
