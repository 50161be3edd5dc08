import { useEffect, useRef } from 'react';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { KIND_ICONS } from '#kit/kind-icons.ts';
import { ItemBody } from './bodies/item-body.tsx';
import { ContentField } from './content-field.tsx';
import { saysSomething, type Problem } from './draft/problems.ts';
import styles from './editor.module.css';
import { fieldsOf, goOn } from './enter-key.ts';
import { kindNameOf } from './item-list.tsx';
import { activityTexts } from './texts.ts';
import type { Editor } from './use-editor.ts';

interface ItemEditorProps {
  readonly editor: Editor;
  readonly problem: Problem | null;
  /** A new one begins with its question; an old one is only looked at. */
  readonly focus: boolean;
  readonly onKind: () => void;
}

/** One question as a pupil will see it, written in its place. */
export function ItemEditor({ editor, problem, focus, onKind }: ItemEditorProps) {
  const t = activityTexts();
  const area = useRef<HTMLDivElement>(null);
  const { item, draft } = editor;
  const kind = kindNameOf(item);
  useEffect(() => {
    if (focus && area.current) fieldsOf(area.current)[0]?.focus();
  }, [item.id, focus]);
  const explains = draft.feedback === 'explanation' || saysSomething(item.explanation);
  return (
    <div ref={area} className={styles.paper} onKeyDown={goOn}>
      <button
        type="button"
        className={styles.chip}
        disabled={kind === 'h5p'}
        aria-label={t.kinds.change(t.kinds.names[kind])}
        onClick={onKind}
      >
        <Icon of={KIND_ICONS[kind]} size={16} /> {t.kinds.names[kind]}
        {kind !== 'h5p' && <Icon of={icons.down} size={14} />}
      </button>
      <ContentField
        key={item.id}
        first
        look="prompt"
        label={t.content.prompt}
        placeholder={t.content.promptPlaceholder}
        value={item.prompt}
        invalid={problem === 'prompt'}
        onChange={(prompt, mark) => editor.changeItem({ ...item, prompt }, mark)}
      />
      <ItemBody key={`body ${item.id}`} item={item} change={editor.changeItem} />
      {problem !== null && (
        <p className={styles.problem} role="alert">
          <Icon of={icons.alert} size={18} /> {t.problems[problem]}
        </p>
      )}
      {explains && (
        <div className={styles.explanation}>
          <span className={styles.legend}>
            <Icon of={icons.hint} size={16} /> {t.content.explanation}
          </span>
          <ContentField
            look="line"
            label={t.content.explanation}
            placeholder={t.content.explanationPlaceholder}
            value={item.explanation}
            onChange={(explanation, mark) => editor.changeItem({ ...item, explanation }, mark)}
          />
        </div>
      )}
    </div>
  );
}
