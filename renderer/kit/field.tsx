import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';

export interface FieldTexts {
  readonly label: string;
  /** A quiet line that helps before anything goes wrong. */
  readonly hint?: ReactNode;
  /** What is wrong and how to put it right. */
  readonly error?: string | undefined;
  /** The label is spoken only; for a field whose meaning is plain to see. */
  readonly labelHidden?: boolean;
  readonly className?: string | undefined;
}

interface FieldProps extends FieldTexts {
  readonly children: (control: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': true | undefined;
  }) => ReactNode;
}

/** Label, hint and error round any control; TextField, TextArea and Select are made of it. */
export function Field({
  label,
  hint,
  error,
  labelHidden = false,
  className,
  children,
}: FieldProps) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
    .filter((part) => part !== false)
    .join(' ');
  return (
    <div className={classNames(styles.field, className)}>
      <label htmlFor={id} className={labelHidden ? styles.hidden : styles.label}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          <Icon of={icons.alert} size={18} />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
