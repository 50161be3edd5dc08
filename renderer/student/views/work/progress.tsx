import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { ProgressRing } from '#kit/progress-ring.tsx';
import type { Step } from '../../screen.ts';
import type { Place } from '../../walk.ts';
import { Dots } from '../dots.tsx';
import { itemTexts } from '../items/texts.ts';
import { useRem } from '../use-rem.ts';
import styles from './progress.module.css';

export interface ProgressProps {
  readonly steps: readonly Step[];
  readonly current: number | undefined;
  /** Null: there is none. */
  readonly previous: Place | null;
  readonly next: Place | null;
  readonly onGo: (place: Place) => void;
  /** From 1 to 0; null: no limit. */
  readonly timeLeft: number | null;
}

/** How far she is, one back, one on, and quietly how much time is left. */
export function Progress({ steps, current, previous, next, onGo, timeLeft }: ProgressProps) {
  const t = itemTexts();
  const rem = useRem();
  return (
    <div className={styles.progress}>
      {steps.length > 1 && (
        <Turn label={t.previousItem} icon={icons.previous} place={previous} onGo={onGo} />
      )}
      <Dots steps={steps} current={current} />
      {steps.length > 1 && <Turn label={t.nextItem} icon={icons.next} place={next} onGo={onGo} />}
      {timeLeft !== null && (
        <ProgressRing
          value={timeLeft}
          size={2.5 * rem}
          thickness={0.5 * rem}
          label={t.time}
          className={styles.time}
        />
      )}
    </div>
  );
}

interface TurnProps {
  readonly label: string;
  readonly icon: icons.IconPicture;
  readonly place: Place | null;
  readonly onGo: (place: Place) => void;
}

function Turn({ label, icon, place, onGo }: TurnProps) {
  return (
    <button
      type="button"
      className={styles.turn}
      aria-label={label}
      disabled={place === null}
      onClick={() => place && onGo(place)}
    >
      <Icon of={icon} size={32} />
    </button>
  );
}
