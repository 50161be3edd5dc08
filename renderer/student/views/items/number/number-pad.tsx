import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { itemTexts } from '../texts.ts';
import styles from './number.module.css';

const KEYS = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '0', ',', '-'] as const;

export interface NumberPadProps {
  readonly onKey: (key: string) => void;
}

/** Large keys for fingers and mouse. */
export function NumberPad({ onKey }: NumberPadProps) {
  const t = itemTexts();
  const names: Partial<Record<string, string>> = { ',': t.comma, '-': t.minus };
  return (
    <div className={styles.pad}>
      {KEYS.map((key) => (
        <button
          key={key}
          type="button"
          className={styles.key}
          aria-label={names[key]}
          onClick={() => onKey(key)}
        >
          {key === '-' ? '−' : key}
        </button>
      ))}
      <button
        type="button"
        className={styles.erase}
        aria-label={t.erase}
        onClick={() => onKey('Backspace')}
      >
        <Icon of={icons.erase} size={32} />
      </button>
    </div>
  );
}
