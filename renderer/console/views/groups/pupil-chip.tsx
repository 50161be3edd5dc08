import * as icons from '#kit/icons.ts';
import { Menu } from '#kit/menu.tsx';
import { PupilPicture } from '#kit/pupil-picture.tsx';
import type { Pupil } from '#protocol/classroom.ts';
import type { Group } from '#protocol/handout.ts';
import styles from './groups.module.css';
import { groupTexts } from './texts.ts';

interface PupilChipProps {
  readonly pupil: Pupil;
  readonly groups: readonly Group[];
  readonly group: string | null;
  readonly onMove: (pupil: string, to: string | null) => void;
}

/** One pupil: dragged by the mouse, sent by a menu. */
export function PupilChip({ pupil, groups, group, onMove }: PupilChipProps) {
  const t = groupTexts();
  const others = groups.filter(({ id }) => id !== group);
  const items = others.map(({ id, name }) => ({
    id,
    label: t.to(name),
    icon: icons.group,
    onSelect: () => onMove(pupil.id, id),
  }));
  const out = {
    id: 'none',
    label: t.out,
    icon: icons.leave,
    separated: items.length > 0,
    onSelect: () => onMove(pupil.id, null),
  };
  return (
    <Menu
      floating
      label={t.move(pupil.name)}
      items={group === null ? items : [...items, out]}
      trigger={(props) => (
        <button
          type="button"
          {...props}
          className={styles.chip}
          draggable
          disabled={groups.length === 0}
          aria-label={t.move(pupil.name)}
          onDragStart={(event) => {
            event.dataTransfer.setData('text/plain', pupil.id);
            event.dataTransfer.effectAllowed = 'move';
          }}
        >
          <PupilPicture animal={pupil.picture} size={28} />
          <span>{pupil.name}</span>
        </button>
      )}
    />
  );
}
