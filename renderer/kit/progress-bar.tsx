import { classNames } from './class-names.ts';
import styles from './progress-bar.module.css';

export interface ProgressPart {
  /** 0 to 1 of the whole bar. */
  readonly value: number;
  readonly meaning?: 'good' | 'info' | 'warn' | 'bad' | 'neutral';
}

export interface ProgressBarProps {
  /** Spoken: "Import de la leçon", "9 finis sur 24". */
  readonly label: string;
  /** 0 to 1; undefined while nobody knows how long it will be. */
  readonly value?: number | undefined;
  /** Instead of one value, several parts one after the other: done, at work. */
  readonly parts?: readonly ProgressPart[];
  /** 0 to 1: a line across the bar, the aim. */
  readonly aim?: number;
  readonly meaning?: ProgressPart['meaning'];
  readonly thick?: boolean;
  readonly className?: string | undefined;
}

const hold = (share: number) => Math.min(1, Math.max(0, share));

/** How far something is. Its figure stands in words beside it; the bar is for the eye. */
export function ProgressBar(props: ProgressBarProps) {
  const { label, value, parts, aim, meaning = 'info', thick = false, className } = props;
  const shown = parts ?? (value === undefined ? [] : [{ value, meaning }]);
  const total = hold(shown.reduce((sum, part) => sum + hold(part.value), 0));
  const unknown = parts === undefined && value === undefined;
  return (
    <div
      className={classNames(styles.bar, thick && styles.thick, className)}
      role="progressbar"
      aria-label={label}
      aria-valuenow={unknown ? undefined : Math.round(total * 100)}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <div className={styles.track}>
        {shown.map((part, place) => (
          <div
            key={place}
            className={styles[part.meaning ?? 'info']}
            style={{ width: `${hold(part.value) * 100}%` }}
          />
        ))}
        {unknown && <div className={styles.unknown} />}
      </div>
      {aim !== undefined && (
        <div className={styles.aim} style={{ insetInlineStart: `${hold(aim) * 100}%` }} />
      )}
    </div>
  );
}
