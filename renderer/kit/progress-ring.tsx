import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './progress-ring.module.css';

/** What the ring says besides its length: at work, done, needs help, raised a hand, not here. */
export type RingState = 'working' | 'done' | 'stuck' | 'hand' | 'absent';

export interface ProgressRingProps {
  /** 0 to 1; outside, it is held inside. */
  readonly value: number;
  readonly size?: number;
  readonly thickness?: number;
  readonly state?: RingState;
  readonly className?: string | undefined;
  /** Spoken: "Léa : 3 questions sur 5". Without it the ring is decoration beside words. */
  readonly label?: string;
  /** What stands inside: a picture, a number. */
  readonly children?: ReactNode;
}

/** Progress as a ring around something. */
export function ProgressRing(props: ProgressRingProps) {
  const { value, size = 44, thickness = 4, state = 'working', className, label, children } = props;
  const share = Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
  const radius = (size - thickness) / 2;
  const circle = { cx: size / 2, cy: size / 2, r: radius, strokeWidth: thickness, fill: 'none' };
  const spoken =
    label === undefined
      ? {}
      : {
          role: 'progressbar',
          'aria-label': label,
          'aria-valuenow': Math.round(share * 100),
          'aria-valuemin': 0,
          'aria-valuemax': 100,
        };
  return (
    <span
      className={classNames(styles.ring, styles[state], className)}
      style={{ width: size, height: size }}
      {...spoken}
    >
      <svg width={size} height={size} aria-hidden="true" focusable="false">
        <circle {...circle} className={styles.track} />
        {share > 0 && (
          <circle
            {...circle}
            className={styles.share}
            pathLength={100}
            strokeDasharray={`${share * 100} 200`}
          />
        )}
      </svg>
      {children !== undefined && <span className={styles.inside}>{children}</span>}
    </span>
  );
}
