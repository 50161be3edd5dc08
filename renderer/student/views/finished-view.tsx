import { PupilPicture } from '#kit/pupil-picture.tsx';
import type { Pupil } from '#protocol/classroom.ts';
import { Sparkles } from './drawings.tsx';
import styles from './finished-view.module.css';
import { Instruction } from './instruction.tsx';
import { SavedState, type SavedStateProps } from './saved-state.tsx';
import { useRem } from './use-rem.ts';

export interface FinishedViewProps {
  readonly pupil: Pupil;
  readonly text: string;
  /** Absent where a button says what comes next. */
  readonly more: string | undefined;
  readonly saved: SavedStateProps;
  /** Stars only for work that is done, not for work that was cut short. */
  readonly sparkles: boolean;
}

/** Nothing more to do. Right or wrong is the teacher's to tell. */
export function FinishedView({ pupil, text, more, saved, sparkles }: FinishedViewProps) {
  const rem = useRem();
  return (
    <>
      <div className={styles.scene}>
        {sparkles && <Sparkles />}
        <span className={styles.ring}>
          <PupilPicture animal={pupil.picture} size={12 * rem} />
        </span>
      </div>
      <Instruction text={text} more={more} />
      <SavedState {...saved} />
    </>
  );
}
