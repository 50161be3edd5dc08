import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';
import { Kbd } from './kbd.tsx';

/** primary: the one thing to press · plain: the others · quiet: no frame · danger: destroys · dark: on slate. */
export type Tone = 'primary' | 'plain' | 'quiet' | 'danger' | 'dark' | 'leaf';
/** compact looks 36 px high (still 44 to hit), normal 44, large 58, pupil 76. */
export type Size = 'compact' | 'normal' | 'large' | 'pupil';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly tone?: Tone;
  readonly size?: Size;
  readonly icon?: icons.IconPicture | undefined;
  /** An icon after the label: `icons.next` of "Suivant". */
  readonly iconAfter?: icons.IconPicture | undefined;
  /** The key that does the same, shown small: "F". */
  readonly kbd?: string | undefined;
  /** Work is under way: a turning wheel, and a second press does nothing. */
  readonly busy?: boolean;
  /** For a button that stays in: "Figer", "Noir". */
  readonly pressed?: boolean | undefined;
  /** As wide as its place. */
  readonly wide?: boolean;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

const iconSizes = { compact: 18, normal: 20, large: 22, pupil: 30 } as const;

/** A button with a word on it. */
export function Button(props: ButtonProps) {
  const {
    tone = 'plain',
    size = 'normal',
    icon,
    iconAfter,
    kbd,
    busy = false,
    pressed,
    wide,
  } = props;
  const { className, children, onClick, ...rest } = withoutLook(props);
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  const before = busy ? icons.busy : icon;
  return (
    <button
      type="button"
      {...rest}
      onClick={press}
      aria-pressed={pressed}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      aria-keyshortcuts={rest['aria-keyshortcuts'] ?? kbd}
      className={classNames(
        styles.button,
        styles[tone],
        styles[size],
        wide && styles.wide,
        className,
      )}
    >
      {before && (
        <Icon of={before} size={iconSizes[size]} className={busy ? styles.turning : undefined} />
      )}
      <span className={styles.label}>{children}</span>
      {iconAfter && <Icon of={iconAfter} size={iconSizes[size]} />}
      {kbd !== undefined && (
        <span aria-hidden="true">
          <Kbd>{kbd}</Kbd>
        </span>
      )}
    </button>
  );
}

function withoutLook(props: ButtonProps) {
  const { tone, size, icon, iconAfter, kbd, busy, pressed, wide, ...rest } = props;
  void [tone, size, icon, iconAfter, kbd, busy, pressed, wide];
  return rest;
}
