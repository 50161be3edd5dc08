import { useEffect, useMemo, useRef, useState } from 'react';
import { moved } from './draft/moved.ts';
import { copyOf } from './draft/new-item.ts';
import { redo, undo, write, written, type Written } from './draft/history.ts';
import type { ActivityDraft, ItemDraft } from './draft/shapes.ts';
import { createKeptDraft } from './kept-draft.ts';
import { newId } from '../../store.ts';

export interface Editor {
  readonly draft: ActivityDraft;
  readonly item: ItemDraft;
  readonly place: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  select: (place: number) => void;
  change: (draft: ActivityDraft, mark?: string) => void;
  changeItem: (item: ItemDraft, mark?: string) => void;
  add: (item: ItemDraft) => void;
  move: (by: -1 | 1) => void;
  duplicate: () => void;
  remove: () => void;
  undo: () => void;
  redo: () => void;
  /** Whether there is more than what it began with. */
  readonly changed: boolean;
  /** All is kept, or forgotten where there is nothing to keep. */
  leave: () => void;
  forget: () => void;
  /** Back to what it began with; that can be undone. */
  startAgain: () => void;
}

/** The draft that is being written, with undo; every change of it is kept. */
export function useEditor(key: string, begin: ActivityDraft, found: ActivityDraft | null): Editor {
  const [now, setNow] = useState<Written>(() => written(found ?? begin));
  const [selected, select] = useState(0);
  const kept = useMemo(() => createKeptDraft(key), [key]);
  const changed = useMemo(
    () => JSON.stringify(now.draft) !== JSON.stringify(begin),
    [now.draft, begin],
  );
  const { draft } = now;
  const place = Math.min(selected, draft.items.length - 1);
  const item = draft.items[place] as ItemDraft;

  const first = useRef(true);
  useEffect(() => {
    if (!first.current) kept.keep(now.draft);
    first.current = false;
  }, [kept, now.draft]);
  useEffect(() => {
    window.addEventListener('pagehide', kept.flush);
    return () => window.removeEventListener('pagehide', kept.flush);
  }, [kept]);

  const change = (next: ActivityDraft, mark = '') => setNow((before) => write(before, next, mark));
  const withItems = (items: ItemDraft[], at: number) => {
    change({ ...draft, items });
    select(at);
  };
  return {
    draft,
    item,
    place,
    canUndo: now.past.length > 0,
    canRedo: now.future.length > 0,
    changed,
    select,
    change,
    changeItem: (next, mark) =>
      setNow((before) =>
        write(
          before,
          {
            ...before.draft,
            items: before.draft.items.map((one) => (one.id === next.id ? next : one)),
          },
          mark ? `${next.id} ${mark}` : '',
        ),
      ),
    add: (next) =>
      withItems(
        [...draft.items.slice(0, place + 1), next, ...draft.items.slice(place + 1)],
        place + 1,
      ),
    move(by) {
      const to = place + by;
      if (to >= 0 && to < draft.items.length) withItems(moved(draft.items, place, to), to);
    },
    duplicate() {
      const copy = copyOf(item, newId);
      withItems(
        [...draft.items.slice(0, place + 1), copy, ...draft.items.slice(place + 1)],
        place + 1,
      );
    },
    remove() {
      if (draft.items.length > 1) {
        withItems(
          draft.items.filter((one) => one !== item),
          Math.max(0, place - 1),
        );
      }
    },
    undo: () => setNow(undo),
    redo: () => setNow(redo),
    leave: () => (changed ? kept.flush() : kept.forget()),
    forget: kept.forget,
    startAgain: () => change(begin),
  };
}
