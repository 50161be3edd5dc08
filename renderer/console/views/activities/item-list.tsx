import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Button } from '#kit/button.tsx';
import { Icon } from '#kit/icon.tsx';
import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { KIND_ICONS } from '#kit/kind-icons.ts';
import { showNote } from '#kit/toasts.ts';
import { LIMITS } from '#protocol/limits.ts';
import { problemOf } from './draft/problems.ts';
import type { ItemDraft } from './draft/shapes.ts';
import styles from './editor.module.css';
import { activityTexts } from './texts.ts';
import type { Editor } from './use-editor.ts';

interface ItemListProps {
  readonly editor: Editor;
  readonly onSelect: (place: number) => void;
  readonly onAdd: () => void;
}

/** The questions in order, and what can be done with the chosen one. */
export function ItemList({ editor, onSelect, onAdd }: ItemListProps) {
  const t = activityTexts();
  const { draft, place } = editor;
  const { items } = draft;
  const list = useRef<HTMLOListElement>(null);
  const focused = useRef(false);
  useEffect(() => {
    const now = list.current?.querySelector<HTMLElement>('[aria-current]');
    now?.scrollIntoView({ block: 'nearest' });
    if (focused.current) now?.focus();
    focused.current = false;
  }, [place, items.length]);

  const remove = () => {
    if (items.length < 2) return;
    editor.remove();
    showNote(t.items.removed, { label: t.items.undo, onPress: editor.undo });
  };
  const onKey = (event: KeyboardEvent) => {
    const up = event.key === 'ArrowUp';
    const known = up || event.key === 'ArrowDown' || event.key === 'Delete';
    if (!known) return;
    event.preventDefault();
    event.stopPropagation();
    focused.current = true;
    if (event.key === 'Delete') remove();
    else if (event.altKey) editor.move(up ? -1 : 1);
    else onSelect(Math.min(items.length - 1, Math.max(0, place + (up ? -1 : 1))));
  };
  return (
    <section className={styles.list} aria-label={t.items.region}>
      <div className={styles['list-head']}>
        <h3 className={styles.heading}>{t.items.heading}</h3>
        <span>
          <IconButton
            icon={icons.undo}
            label={t.undo}
            size="compact"
            disabled={!editor.canUndo}
            onClick={editor.undo}
          />
          <IconButton
            icon={icons.redo}
            label={t.redo}
            size="compact"
            disabled={!editor.canRedo}
            onClick={editor.redo}
          />
        </span>
      </div>
      <ol ref={list} className={styles.items} onKeyDown={onKey}>
        {items.map((item, at) => (
          <li key={item.id}>
            <ItemRow item={item} place={at} current={at === place} onSelect={() => onSelect(at)} />
          </li>
        ))}
      </ol>
      <Button
        icon={icons.add}
        wide
        disabled={items.length >= LIMITS.items}
        title={items.length >= LIMITS.items ? t.items.full : undefined}
        onClick={onAdd}
      >
        {t.items.add}
      </Button>
      <div className={styles['list-tools']}>
        <IconButton
          icon={icons.up}
          label={t.items.up}
          size="compact"
          disabled={place === 0}
          onClick={() => editor.move(-1)}
        />
        <IconButton
          icon={icons.down}
          label={t.items.down}
          size="compact"
          disabled={place >= items.length - 1}
          onClick={() => editor.move(1)}
        />
        <IconButton
          icon={icons.copy}
          label={t.items.duplicate}
          size="compact"
          disabled={items.length >= LIMITS.items}
          onClick={editor.duplicate}
        />
        <IconButton
          icon={icons.remove}
          label={t.items.remove}
          size="compact"
          disabled={items.length < 2}
          onClick={remove}
        />
      </div>
    </section>
  );
}

interface ItemRowProps {
  readonly item: ItemDraft;
  readonly place: number;
  readonly current: boolean;
  readonly onSelect: () => void;
}

function ItemRow({ item, place, current, onSelect }: ItemRowProps) {
  const t = activityTexts();
  const kind = kindNameOf(item);
  const words = item.prompt.text.trim() || t.items.empty;
  const whole = problemOf(item) === null;
  return (
    <button
      type="button"
      className={styles.item}
      aria-current={current ? 'step' : undefined}
      aria-label={`${t.items.one(place + 1, t.kinds.names[kind], words)}${whole ? '' : `, ${t.items.incomplete}`}`}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
      onClick={onSelect}
    >
      <span className={styles['item-icon']}>
        <Icon of={KIND_ICONS[kind]} size={18} />
      </span>
      <span className={styles['item-words']}>{words}</span>
      {!whole && <span className={styles.unfinished} title={t.items.incomplete} />}
    </button>
  );
}

export function kindNameOf(item: ItemDraft): ItemDraft['kind'] | 'true-false' {
  return item.kind === 'choice' && item.preset === 'true-false' ? 'true-false' : item.kind;
}
