import { Icon } from '#kit/icon.tsx';
import type * as icons from '#kit/icons.ts';
import { classNames } from '#kit/class-names.ts';
import styles from './corner-button.module.css';

export interface CornerButtonProps {
  readonly icon: icons.IconPicture;
  /** Spoken, and shown as a tooltip. */
  readonly label: string;
  /** Also beside the picture, where there is room. */
  readonly word?: string;
  readonly pressed?: boolean | undefined;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
  readonly onClick: () => void;
}

/** A large square with a picture on it: for hands that do not read. */
export function CornerButton(props: CornerButtonProps) {
  const { icon, label, word, pressed, disabled, className, onClick } = props;
  return (
    <button
      type="button"
      className={classNames(styles.button, word !== undefined && styles.wide, className)}
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon of={icon} size={34} />
      {word !== undefined && <span aria-hidden="true">{word}</span>}
    </button>
  );
}
