import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';
import styles from './toggle.module.css';

export interface ToggleProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
}

/** On or off, at once: a setting. */
export function Switch(props: ToggleProps) {
  return <Toggle {...props} kind="switch" />;
}

/** Taken or not, until the form is sent: a choice in a list. */
export function Checkbox(props: ToggleProps) {
  return <Toggle {...props} kind="checkbox" />;
}

function Toggle(props: ToggleProps & { readonly kind: 'switch' | 'checkbox' }) {
  const { label, hint, checked, onChange, disabled = false, className, kind } = props;
  const id = useId();
  return (
    <label
      className={classNames(
        styles.toggle,
        styles[`${kind}-row`],
        disabled && styles.disabled,
        className,
      )}
    >
      <span className={styles.words}>
        <span className={styles.label}>{label}</span>
        {hint !== undefined && (
          <span id={`${id}-hint`} className={styles.hint}>
            {hint}
          </span>
        )}
      </span>
      <span className={styles.control}>
        <input
          type="checkbox"
          role={kind === 'switch' ? 'switch' : undefined}
          className={styles.input}
          checked={checked}
          disabled={disabled}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span className={styles[kind]} aria-hidden="true">
          <Icon of={icons.tick} size={kind === 'switch' ? 14 : 16} />
        </span>
      </span>
    </label>
  );
}
