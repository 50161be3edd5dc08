import type { InputHTMLAttributes, Ref, TextareaHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';
import { Field, type FieldTexts } from './field.tsx';
import styles from './field.module.css';
import { Icon } from './icon.tsx';
import type { IconPicture } from './icons.ts';

export interface TextFieldProps
  extends FieldTexts, Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'id' | 'onChange'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly icon?: IconPicture;
  readonly large?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, labelHidden, className, onChange, icon, large, ...rest } = props;
  const texts = { label, hint, labelHidden: labelHidden ?? false, error, className };
  return (
    <Field {...texts}>
      {(control) => (
        <div className={icon && styles['with-icon']}>
          {icon && <Icon of={icon} size={18} />}
          <input
            type="text"
            autoComplete="off"
            {...rest}
            {...control}
            className={classNames(styles.control, large && styles.large)}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        </div>
      )}
    </Field>
  );
}

export interface TextAreaProps
  extends
    FieldTexts,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'id' | 'onChange'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text: first names pasted, an instruction. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, labelHidden, className, onChange, ...rest } = props;
  const texts = { label, hint, labelHidden: labelHidden ?? false, error, className };
  return (
    <Field {...texts}>
      {(control) => (
        <textarea
          rows={4}
          {...rest}
          {...control}
          className={classNames(styles.control, styles.area)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
