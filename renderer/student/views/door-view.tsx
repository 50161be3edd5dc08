import type { ReactNode } from 'react';
import { PupilPicture } from '#kit/pupil-picture.tsx';
import type { Pupil } from '#protocol/classroom.ts';
import styles from './door-view.module.css';
import { Door } from './drawings.tsx';
import { Header } from './header.tsx';
import { Instruction } from './instruction.tsx';
import { Stage } from './stage.tsx';
import { useRem } from './use-rem.ts';

export interface DoorViewProps {
  readonly pupil: Pupil;
  readonly number: string | null;
  readonly open: boolean;
  readonly text: string;
  readonly more: string;
  readonly children: ReactNode;
}

/** The pupil's animal before the classroom's door: waiting for the teacher, or let in. */
export function DoorView({ pupil, number, open, text, more, children }: DoorViewProps) {
  const rem = useRem();
  return (
    <Stage header={<Header number={number} />}>
      <div className={styles.scene}>
        <Door open={open} />
        <span className={open ? styles.inside : styles.before}>
          <PupilPicture animal={pupil.picture} size={(open ? 7.5 : 9) * rem} />
        </span>
      </div>
      <Instruction text={text} more={more} />
      {children}
    </Stage>
  );
}
