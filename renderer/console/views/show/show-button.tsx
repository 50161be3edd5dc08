import { IconButton } from '#kit/icon-button.tsx';
import type { IconPicture } from '#kit/icons.ts';
import styles from './show-toolbar.module.css';

interface ShowButtonProps {
  readonly icon: IconPicture;
  readonly label: string;
  /** The key that does the same. */
  readonly letter: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** One way of showing the page, with its key. */
export function ShowButton({ letter, label, ...rest }: ShowButtonProps) {
  return (
    <IconButton
      {...rest}
      label={label}
      title={`${label} (${letter})`}
      aria-keyshortcuts={letter}
      tone="quiet"
      className={styles.button}
    />
  );
}
