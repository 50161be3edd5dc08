import { Select } from '#kit/select.tsx';
import type { SessionView } from '#protocol/views.ts';
import { stepName } from '../../step-words.ts';
import { GroupDot } from '../groups/group-dot.tsx';
import { groupsInOrder } from '../groups/group-rules.ts';
import type { ActivityStep } from './activities-of.ts';
import type { Choice } from './choice.ts';
import styles from './handing-out.module.css';
import { handingOutTexts } from './texts.ts';
import { namesOf, NoGroups } from './whom-to-give.tsx';

interface WorkByGroupProps {
  readonly session: SessionView;
  readonly steps: readonly ActivityStep[];
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}

/** Differentiation in one look: each group with its own work. */
export function WorkByGroup({ session, steps, choice, onChange }: WorkByGroupProps) {
  const t = handingOutTexts();
  const groups = groupsInOrder(session);
  if (groups.length === 0) return <NoGroups />;
  const put = (group: string, work: string) => {
    const { [group]: _gone, ...rest } = choice.byGroup;
    onChange({
      ...choice,
      byGroup: work === '' ? rest : { ...rest, [group]: work },
    });
  };
  const options = [
    { value: '', label: t.nothing },
    ...steps.map((step) => ({ value: step.id, label: stepName(step, null) })),
  ];
  return (
    <ul className={styles.works}>
      {groups.map((group) => (
        <li key={group.id} className={styles['group-row']}>
          <GroupDot colour={group.colour} size={32} />
          <span className={styles.words}>
            <strong>{group.name}</strong>
            <span>{namesOf(session, group.pupils)}</span>
          </span>
          <Select
            label={t.workOf(group.name)}
            labelHidden
            value={choice.byGroup[group.id] ?? ''}
            options={options}
            onChange={(work) => put(group.id, work)}
          />
        </li>
      ))}
    </ul>
  );
}
