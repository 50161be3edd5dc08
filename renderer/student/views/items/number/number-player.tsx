import type { Player, PlayerProps } from '../contract.ts';
import { useKeys } from '../../use-keys.ts';
import { itemTexts } from '../texts.ts';
import { WordField } from '../words/word-field.tsx';
import { NumberPad } from './number-pad.tsx';
import styles from './number.module.css';
import { typedNumber } from './typed-number.ts';

/** A number, on the keys of the laptop or on the pad beside it. */
function NumberView({ item, value, onChange, locked, feedback, active }: PlayerProps<'number'>) {
  const t = itemTexts();
  const text = value?.text ?? '';
  const write = (next: string) => {
    if (!locked) onChange(next === '' ? null : { kind: 'number', text: next });
  };
  const press = (key: string) => write(typedNumber(text, key));
  useKeys((event) => {
    // Wherever the focus is: digits belong to the one field of this screen.
    if (document.activeElement instanceof HTMLInputElement) return;
    const onButton = document.activeElement instanceof HTMLButtonElement;
    if (/^[0-9.,-]$/.test(event.key) || event.key === 'Backspace') press(event.key);
    if (event.key === 'Enter' && !onButton) {
      document.querySelector<HTMLInputElement>(`[data-number] input`)?.form?.requestSubmit();
    }
  }, active && !locked);
  const verdict = feedback?.verdict;
  const right = feedback?.solution?.kind === 'number' && feedback.solution.text === value?.text;
  return (
    <div className={styles.area}>
      <div className={styles.number} data-number>
        <WordField
          narrow
          ownKeys
          label={t.number}
          value={text}
          onChange={(next) => write(typedNumber('', next))}
          locked={locked}
          maxLength={20}
          mark={verdict && (verdict === 'right' || right ? 'right' : 'wrong')}
        />
        {item.unit !== '' && <span className={styles.unit}>{item.unit}</span>}
      </div>
      {!locked && <NumberPad onKey={press} />}
    </div>
  );
}

export const player: Player<'number'> = { View: NumberView };
