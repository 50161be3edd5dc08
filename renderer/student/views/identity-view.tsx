import { useState, type ReactNode } from 'react';
import * as icons from '#kit/icons.ts';
import { PupilPicture } from '#kit/pupil-picture.tsx';
import type { Pupil } from '#protocol/classroom.ts';
import { inSentence } from '../names.ts';
import type { StudentStore } from '../store.ts';
import { texts } from '../texts.ts';
import finished from './finished-view.module.css';
import { Header } from './header.tsx';
import styles from './identity-view.module.css';
import { Instruction } from './instruction.tsx';
import { PupilButton } from './pupil-button.tsx';
import { Stage } from './stage.tsx';
import { useRem } from './use-rem.ts';

interface Asked {
  readonly pupil: Pupil;
  readonly number: string | null;
  readonly away: boolean;
}

export interface IdentityViewProps extends Asked {
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Her picture in the header asks; the question stands in place of her work until it is answered. */
export function useIdentity(student: StudentStore, asked: Asked): { ask(): void; view: ReactNode } {
  const [asking, setAsking] = useState(false);
  return {
    ask: () => setAsking(true),
    view: asking ? (
      <IdentityView {...asked} onYes={() => setAsking(false)} onNo={() => void student.leave()} />
    ) : null,
  };
}

/** "Is it you?" — asked before a laptop changes hands in the middle of work. */
export function IdentityView({ pupil, number, away, onYes, onNo }: IdentityViewProps) {
  const t = texts();
  const rem = useRem();
  return (
    <Stage header={<Header number={number} />}>
      <span className={finished.ring}>
        <PupilPicture animal={pupil.picture} size={12 * rem} />
      </span>
      <Instruction text={t.identity.title(inSentence(pupil.name))} />
      <div className={styles.buttons}>
        <PupilButton tone="leaf" icon={icons.tick} onClick={onYes}>
          {t.identity.yes}
        </PupilButton>
        <PupilButton icon={icons.leave} disabled={away} onClick={onNo}>
          {t.waiting.notMe}
        </PupilButton>
      </div>
    </Stage>
  );
}
