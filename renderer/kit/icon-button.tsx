import type { ButtonHTMLAttributes, Ref } from 'react';
import type { Size, Tone } from './button.tsx';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconPicture } from './icons.ts';

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly icon: IconPicture;
  /** What it does, in words: spoken, and shown when the mouse rests on it. */
  readonly label: string;
  readonly tone?: Tone;
  readonly size?: Size;
  readonly round?: boolean;
  readonly pressed?: boolean | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

const iconSizes = { compact: 18, normal: 20, large: 26, pupil: 38 } as const;

/** A button that shows only a pictogram; its word is spoken and stands in the tooltip. */
export function IconButton({
  icon,
  label,
  tone = 'quiet',
  size = 'normal',
  round = false,
  pressed,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      aria-pressed={pressed}
      className={classNames(
        styles.button,
        styles[tone],
        styles[size],
        styles.square,
        round && styles.round,
        className,
      )}
    >
      <Icon of={icon} size={iconSizes[size]} />
    </button>
  );
}
