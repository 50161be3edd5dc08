import { useState } from 'react';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { classNames } from '#kit/class-names.ts';
import { texts } from '../texts.ts';
import styles from './code-view.module.css';
import { Header } from './header.tsx';
import { Instruction } from './instruction.tsx';
import { Stage } from './stage.tsx';
import { useKeys } from './use-keys.ts';

const LENGTH = 4;
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

export interface CodeViewProps {
  readonly wrong: boolean;
  readonly onCode: (code: string) => void;
}

/** Four big boxes and a keypad. The fourth digit is enough: nothing more to press. */
export function CodeView({ wrong, onCode }: CodeViewProps) {
  const t = texts().code;
  const [digits, setDigits] = useState('');
  const type = (digit: string) => {
    const next = (digits + digit).slice(0, LENGTH);
    setDigits(next);
    if (next.length === LENGTH && digits.length < LENGTH) onCode(next);
  };
  const erase = () => setDigits(digits.slice(0, -1));
  useKeys((event) => {
    if (DIGITS.includes(event.key)) type(event.key);
    if (event.key === 'Backspace') erase();
  });
  const gentle = wrong && digits === '';
  return (
    <Stage header={<Header number={null} />}>
      <Instruction text={gentle ? t.wrong : t.title} />
      <div className={styles.panel}>
        <div
          className={styles.boxes}
          role="img"
          aria-label={`${t.boxes} : ${t.typed(digits)}`}
          aria-live="polite"
        >
          {Array.from({ length: LENGTH }, (_, index) => (
            <span
              key={index}
              className={classNames(styles.box, index === digits.length && styles.next)}
            >
              {digits[index]}
            </span>
          ))}
        </div>
        <div className={styles.keypad}>
          {DIGITS.map((digit) => (
            <button
              key={digit}
              type="button"
              className={digit === '0' ? styles.zero : styles.key}
              onClick={() => type(digit)}
            >
              {digit}
            </button>
          ))}
          <button
            type="button"
            className={styles.erase}
            aria-label={t.erase}
            disabled={digits === ''}
            onClick={erase}
          >
            <Icon of={icons.back} size={32} />
          </button>
        </div>
      </div>
    </Stage>
  );
}
