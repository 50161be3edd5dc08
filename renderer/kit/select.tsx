import type { Ref, SelectHTMLAttributes } from 'react';
import { Field, type FieldTexts } from './field.tsx';
import styles from './field.module.css';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SelectProps<Value extends string>
  extends
    FieldTexts,
    Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'id' | 'onChange' | 'value'> {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly ref?: Ref<HTMLSelectElement>;
}

/** One of many, in the browser's own list: right on every keyboard and every touch screen. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hint, error, labelHidden, className, options, onChange, ...rest } = props;
  const texts = { label, hint, labelHidden: labelHidden ?? false, error, className };
  return (
    <Field {...texts}>
      {(control) => (
        <div className={styles.choice}>
          <select
            {...rest}
            {...control}
            className={styles.control}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.currentTarget.value);
              if (chosen) onChange(chosen.value);
            }}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon of={icons.down} size={18} />
        </div>
      )}
    </Field>
  );
}
