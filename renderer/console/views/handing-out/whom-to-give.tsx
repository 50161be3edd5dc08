import { Button } from '#kit/button.tsx';
import * as icons from '#kit/icons.ts';
import { PupilPicture } from '#kit/pupil-picture.tsx';
import { SegmentedControl } from '#kit/segmented-control.tsx';
import type { SessionView } from '#protocol/views.ts';
import { openDialog } from '../../store.ts';
import { GroupDot } from '../groups/group-dot.tsx';
import { groupsInOrder } from '../groups/group-rules.ts';
import { toggled, type Choice } from './choice.ts';
import styles from './handing-out.module.css';
import { handingOutTexts } from './texts.ts';

interface WhomToGiveProps {
  readonly session: SessionView;
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}

/** Everybody, some groups, or some pupils. */
export function WhomToGive({ session, choice, onChange }: WhomToGiveProps) {
  const t = handingOutTexts();
  const groups = groupsInOrder(session);
  const { pupils } = session.session.class;
  return (
    <section className={styles.column} aria-label={t.whom}>
      <h3 className={styles.heading}>{t.whom}</h3>
      <SegmentedControl
        label={t.whom}
        value={choice.to}
        segments={[
          { value: 'all', label: t.all },
          { value: 'groups', label: t.groups },
          { value: 'pupils', label: t.pupils },
        ]}
        onChange={(to) => onChange({ ...choice, to })}
      />
      {choice.to === 'groups' &&
        (groups.length === 0 ? (
          <NoGroups />
        ) : (
          <ul className={styles.works}>
            {groups.map((group) => (
              <li key={group.id}>
                <button
                  type="button"
                  role="checkbox"
                  className={styles.work}
                  aria-checked={choice.groups.includes(group.id)}
                  aria-label={t.groupOf(group.name, group.pupils.length)}
                  onClick={() =>
                    onChange({
                      ...choice,
                      groups: toggled(choice.groups, group.id),
                    })
                  }
                >
                  <GroupDot colour={group.colour} size={28} />
                  <span className={styles.words}>
                    <strong>{group.name}</strong>
                    <span>{namesOf(session, group.pupils)}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        ))}
      {choice.to === 'pupils' && (
        <ul className={styles.pupils}>
          {pupils.map((pupil) => (
            <li key={pupil.id}>
              <button
                type="button"
                role="checkbox"
                className={styles.pupil}
                aria-checked={choice.pupils.includes(pupil.id)}
                onClick={() =>
                  onChange({
                    ...choice,
                    pupils: toggled(choice.pupils, pupil.id),
                  })
                }
              >
                <PupilPicture animal={pupil.picture} size={32} />
                <span>{pupil.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {choice.to === 'all' && (
        <div className={styles.everybody} aria-hidden="true">
          {pupils.map((pupil) => (
            <PupilPicture key={pupil.id} animal={pupil.picture} size={36} />
          ))}
        </div>
      )}
    </section>
  );
}

export function NoGroups() {
  const t = handingOutTexts();
  return (
    <div className={styles['no-groups']}>
      <p className={styles.quiet}>{t.noGroups}</p>
      <Button icon={icons.group} onClick={() => openDialog('groups')}>
        {t.makeGroups}
      </Button>
    </div>
  );
}

/** Their first names, the first few. */
export function namesOf({ session }: SessionView, ids: readonly string[]): string {
  const names = session.class.pupils.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return handingOutTexts().names(names.slice(0, 6).join(', '), Math.max(0, names.length - 6));
}
