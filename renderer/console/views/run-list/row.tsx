import { memo, useState, type KeyboardEvent } from 'react';
import { classNames } from '#kit/class-names.ts';
import { IconButton } from '#kit/icon-button.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { Menu, type MenuItem } from '#kit/menu.tsx';
import { showNote } from '#kit/toasts.ts';
import type { LessonDocument, Step } from '#protocol/lesson.ts';
import { LIMITS } from '#protocol/limits.ts';
import { spokenStep, stepName } from '../../step-words.ts';
import { openDialog, order, orderNow } from '../../store.ts';
import { StepPicture } from '../step-picture.tsx';
import { rowAction } from './row-keys.ts';
import styles from './run-list.module.css';
import { runListTexts } from './texts.ts';

export interface RowProps {
  readonly step: Step;
  readonly place: number;
  readonly count: number;
  readonly document: LessonDocument | null;
  readonly current: boolean;
  readonly held: boolean;
  readonly top: number;
  readonly height: number;
  readonly onMove: (step: string, by: -1 | 1) => void;
}

/** One step of the list: its picture, its name, and what can be done with it. */
export const Row = memo(function Row(props: RowProps) {
  const { step, place, count, document, current, held, top, height, onMove } = props;
  const [renaming, setRenaming] = useState(false);
  const move = (by: -1 | 1) => onMove(step.id, by);
  const onKey = (event: KeyboardEvent) => {
    const action = rowAction(event);
    if (action !== null) event.preventDefault();
    if (action === 'up' || action === 'down') move(action === 'up' ? -1 : 1);
    if (action === 'rename') setRenaming(true);
    if (action === 'remove') void removeStep(step);
  };
  return (
    <li
      className={classNames(styles.row, held && styles.held)}
      style={{ top, height }}
      aria-setsize={count}
      aria-posinset={place + 1}
      data-place={place}
    >
      <span className={styles.number} aria-hidden="true">
        {place + 1}
      </span>
      <button
        type="button"
        className={classNames(styles.step, current && styles.current)}
        aria-label={spokenStep(step, document)}
        aria-current={current ? 'step' : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown F2 Delete"
        onClick={() => orderNow({ type: 'lesson/go', step: step.id })}
        onKeyDown={onKey}
      >
        <span className={styles.thumbnail}>
          <StepPicture step={step} document={document} />
        </span>
        {!renaming && <StepLabel step={step} document={document} />}
      </button>
      {renaming ? (
        <Rename step={step} document={document} done={() => setRenaming(false)} />
      ) : (
        <div className={styles.menu}>
          <StepMenu
            step={step}
            place={place}
            count={count}
            onMove={move}
            onRename={() => setRenaming(true)}
          />
        </div>
      )}
    </li>
  );
});

type Shown = Pick<RowProps, 'step' | 'document'>;

export function StepLabel({ step, document }: Shown) {
  const firstPage = step.kind === 'page' && step.page === 1;
  const icon = firstPage ? icons.document : iconOf(step, document);
  return (
    <span className={styles.label}>
      {icon && <Icon of={icon} size={15} />}
      <span className={styles.name}>{stepName(step, document)}</span>
    </span>
  );
}

/** What kind of step it is; a page in the middle of its document needs no sign. */
function iconOf(step: Step, document: LessonDocument | null): icons.IconPicture | null {
  switch (step.kind) {
    case 'paper':
      return icons.writingPage;
    case 'media':
      return document?.format === 'audio' ? icons.sound : icons.video;
    case 'timer':
      return icons.timer;
    case 'activity':
      return icons.question;
    default:
      return null;
  }
}

interface StepMenuProps extends Pick<RowProps, 'step' | 'place' | 'count'> {
  readonly onMove: (by: -1 | 1) => void;
  readonly onRename: () => void;
}

function StepMenu({ step, place, count, onMove, onRename }: StepMenuProps) {
  const t = runListTexts();
  const edit: MenuItem = {
    id: 'edit',
    label: t.edit,
    icon: icons.pen,
    onSelect: () => openDialog('activity', step.id),
  };
  const items: MenuItem[] = [
    ...(step.kind === 'activity' ? [edit] : []),
    { id: 'rename', label: t.rename, icon: icons.text, kbd: 'F2', onSelect: onRename },
    {
      id: 'duplicate',
      label: t.duplicate,
      icon: icons.copy,
      onSelect: () => orderNow({ type: 'lesson/duplicate-step', step: step.id }),
    },
    {
      id: 'up',
      label: t.up,
      icon: icons.up,
      kbd: 'Alt ↑',
      separated: true,
      disabled: place === 0,
      onSelect: () => onMove(-1),
    },
    {
      id: 'down',
      label: t.down,
      icon: icons.down,
      kbd: 'Alt ↓',
      disabled: place === count - 1,
      onSelect: () => onMove(1),
    },
    {
      id: 'remove',
      label: t.remove,
      icon: icons.remove,
      separated: true,
      danger: true,
      onSelect: () => void removeStep(step),
    },
  ];
  return (
    <Menu
      floating
      label={t.menu(place + 1)}
      items={items}
      trigger={(props) => (
        <IconButton
          {...props}
          icon={icons.more}
          label={t.menu(place + 1)}
          size="compact"
          tone="plain"
          round
        />
      )}
    />
  );
}

/** No question before: the toast takes it back. */
async function removeStep(step: Step): Promise<void> {
  const t = runListTexts();
  if (!(await order({ type: 'lesson/remove-step', step: step.id }))) return;
  showNote(t.removed, { label: t.undo, onPress: () => orderNow({ type: 'lesson/undo' }) });
}

function Rename({ step, document, done }: Shown & { readonly done: () => void }) {
  const [draft, setDraft] = useState(stepName(step, document));
  const save = () => {
    done();
    if (draft.trim() === stepName(step, document)) return;
    orderNow({ type: 'lesson/name-step', step: step.id, title: draft.trim() });
  };
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') save();
    if (event.key === 'Escape') done();
  };
  return (
    <input
      className={styles.rename}
      aria-label={runListTexts().name}
      value={draft}
      maxLength={LIMITS.nameLength}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={onKey}
    />
  );
}
