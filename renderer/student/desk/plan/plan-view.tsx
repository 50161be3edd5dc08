import { useRef } from 'react';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { classNames } from '#kit/class-names.ts';
import { KIND_ICONS } from '#kit/kind-icons.ts';
import type { Pupil } from '#protocol/classroom.ts';
import type { PlanPart, PlanView as Plan } from '#protocol/views.ts';
import type { StudentStore } from '../../store.ts';
import { Header } from '../../views/header.tsx';
import { useIdentity } from '../../views/identity-view.tsx';
import { ListenButton } from '../../views/content.tsx';
import { Instruction } from '../../views/instruction.tsx';
import { moveInGrid } from '../../views/move-in-grid.ts';
import { Stage } from '../../views/stage.tsx';
import { useSpeaker } from '../../views/use-speaker.ts';
import { blobAddress } from '../media/addresses.ts';
import { deskTexts } from '../texts.ts';
import styles from './plan-view.module.css';

export interface PlanViewProps {
  readonly student: StudentStore;
  readonly pupil: Pupil;
  readonly number: string | null;
  readonly plan: Plan;
  readonly away: boolean;
}

/** What there is to do, as cards with pictures: in any order, or one after the other. */
export function PlanView({ student, pupil, number, plan, away }: PlanViewProps) {
  const t = deskTexts().plan;
  const grid = useRef<HTMLOListElement>(null);
  const identity = useIdentity(student, { pupil, number, away });
  if (identity.view) return identity.view;
  const done = plan.parts.every(({ state }) => state === 'finished');
  return (
    <Stage header={<Header pupil={pupil} number={number} onIdentity={identity.ask} />}>
      <Instruction text={done ? t.allDone : plan.title || t.title} />
      <ol
        ref={grid}
        className={styles.grid}
        data-count={plan.parts.length}
        onKeyDown={(event) => moveInGrid(event, grid.current)}
      >
        {plan.parts.map((part, index) => (
          <li key={part.handout} className={styles.part}>
            <Card
              part={part}
              number={index + 1}
              next={plan.order === 'fixed' && isNext(plan, index)}
              away={away}
              onOpen={() => void student.order({ type: 'laptop/open', handout: part.handout })}
            />
            <PartAloud part={part} number={index + 1} />
          </li>
        ))}
      </ol>
    </Stage>
  );
}

function isNext({ parts }: Plan, index: number): boolean {
  return parts.findIndex(({ state }) => state === 'open') === index;
}

/** What a part is about, in the teacher's voice or the laptop's: who cannot read chooses by it. */
function PartAloud({ part, number }: { readonly part: PlanPart; readonly number: number }) {
  const t = deskTexts().plan;
  const speaker = useSpeaker();
  if (!part.sound && !speaker) return null;
  return (
    <span className={styles.aloud}>
      <ListenButton
        small
        label={t.listen(number, part.title)}
        sound={part.sound}
        onSpeak={() => speaker?.speak(part.title)}
      />
    </span>
  );
}

interface CardProps {
  readonly part: PlanPart;
  readonly number: number;
  /** The one to do now, where the order is fixed. */
  readonly next: boolean;
  readonly away: boolean;
  readonly onOpen: () => void;
}

function Card({ part, number, next, away, onOpen }: CardProps) {
  const t = deskTexts().plan;
  const { state, picture, title, answered, items } = part;
  const begun = state === 'open' && answered > 0;
  const word = begun ? t.states.begun(answered, items) : t.states[state];
  return (
    <button
      type="button"
      className={classNames(styles.card, styles[state], next && styles.next)}
      disabled={state === 'locked' || away}
      onClick={onOpen}
    >
      <span className={styles.picture} aria-hidden="true">
        {picture ? (
          <img src={blobAddress(picture.blob)} alt="" draggable={false} />
        ) : (
          <Icon of={KIND_ICONS[part.kind]} size={56} />
        )}
        {state !== 'open' && (
          <span className={styles.mark}>
            <Icon of={state === 'finished' ? icons.tick : icons.locked} size={28} />
          </span>
        )}
      </span>
      <span className={styles.title} dir="auto">
        {t.part(number, title)}
      </span>
      <span className={styles.state}>
        <span className={styles.bar} aria-hidden="true">
          <span style={{ width: `${(100 * Math.min(answered, items)) / Math.max(1, items)}%` }} />
        </span>
        {word}
      </span>
    </button>
  );
}
