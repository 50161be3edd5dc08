import { classNames } from '#kit/class-names.ts';
import { ThingBadge, type ThingMark } from '../placing/thing.tsx';
import styles from './word-field.module.css';

export interface WordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly locked: boolean;
  readonly maxLength: number;
  readonly narrow?: boolean;
  readonly mark?: ThingMark;
  /** The page's own keys are the ones to use: a touch screen shows none of its own. */
  readonly ownKeys?: boolean;
}

/** One large line to type on, as on a slate. */
export function WordField(props: WordFieldProps) {
  const { label, value, onChange, locked, maxLength, narrow, mark, ownKeys = false } = props;
  return (
    <span className={classNames(styles.place, narrow && styles.narrow)}>
      <input
        type="text"
        className={styles.field}
        aria-label={label}
        value={value}
        readOnly={locked}
        maxLength={maxLength}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        data-mark={mark}
        {...(ownKeys && { inputMode: 'none' as const })}
        onChange={(event) => onChange(event.target.value)}
      />
      <ThingBadge mark={mark} />
    </span>
  );
}
