import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import styles from './bodies.module.css';

interface GrowButtonProps {
  readonly label: string;
  /** What is written on it, where the label says more. */
  readonly words?: string;
  readonly onClick: () => void;
}

/** One more row; Enter in the last one presses it, too (`enter-key.ts`). */
export function GrowButton({ label, words = label, onClick }: GrowButtonProps) {
  return (
    <button type="button" className={styles.grow} data-grow aria-label={label} onClick={onClick}>
      <Icon of={icons.add} size={18} /> {words}
    </button>
  );
}
