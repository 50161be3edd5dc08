import { useState } from 'react';
import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { showNote } from '#kit/toasts.ts';
import type { Pupil } from '#protocol/classroom.ts';
import { GROUP_COLOURS, type Group } from '#protocol/handout.ts';
import { order, orderNow } from '../../store.ts';
import styles from './groups.module.css';
import { PupilChip } from './pupil-chip.tsx';
import { groupTexts } from './texts.ts';

interface GroupColumnProps {
  readonly group: Group;
  readonly groups: readonly Group[];
  readonly pupils: readonly Pupil[];
  readonly over: boolean;
  readonly onOver: (on: boolean) => void;
  readonly onDrop: (pupil: string) => void;
  readonly onMove: (pupil: string, to: string | null) => void;
  readonly onSave: (group: Group) => void;
}

/** One group: its name, its colour, its pupils. */
export function GroupColumn(props: GroupColumnProps) {
  const { group, groups, pupils, over, onOver, onDrop, onMove, onSave } = props;
  const t = groupTexts();
  const { name, colour } = group;
  const remove = async () => {
    if (!(await order({ type: 'group/remove', group: group.id }))) return;
    const again = {
      type: 'group/save' as const,
      name,
      colour,
      pupils: group.pupils,
    };
    showNote(t.removed, { label: t.undo, onPress: () => orderNow(again) });
  };
  return (
    <section
      className={styles.column}
      data-colour={colour}
      data-over={over}
      aria-label={name}
      onDragOver={(event) => {
        event.preventDefault();
        onOver(true);
      }}
      onDragLeave={() => onOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        onDrop(event.dataTransfer.getData('text/plain'));
      }}
    >
      <div className={styles.head}>
        <GroupName key={name} name={name} onName={(next) => onSave({ ...group, name: next })} />
        <IconButton
          icon={icons.remove}
          label={t.remove(name)}
          size="compact"
          onClick={() => void remove()}
        />
      </div>
      <div className={styles.colours} role="radiogroup" aria-label={t.colour(name)}>
        {GROUP_COLOURS.map((one) => (
          <label key={one} className={styles.swatch} data-colour={one} title={t.colours[one]}>
            <input
              type="radio"
              name={`colour-${group.id}`}
              aria-label={t.colours[one]}
              checked={one === colour}
              onChange={() => onSave({ ...group, colour: one })}
            />
          </label>
        ))}
      </div>
      <ul className={styles.chips}>
        {pupils.map((pupil) => (
          <li key={pupil.id}>
            <PupilChip pupil={pupil} groups={groups} group={group.id} onMove={onMove} />
          </li>
        ))}
      </ul>
      {pupils.length === 0 && <p className={styles.quiet}>{t.empty}</p>}
    </section>
  );
}

/** Kept when it is left; an empty one is the old one. */
function GroupName({
  name,
  onName,
}: {
  readonly name: string;
  readonly onName: (name: string) => void;
}) {
  const [draft, setDraft] = useState(name);
  const save = () => {
    const next = draft.trim();
    if (next === '') setDraft(name);
    else if (next !== name) onName(next);
  };
  return (
    <input
      className={styles.name}
      aria-label={groupTexts().nameOf}
      value={draft}
      maxLength={60}
      autoComplete="off"
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
