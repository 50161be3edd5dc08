import { TextField } from '#kit/text-field.tsx';
import type { EqualName } from './equal-names.ts';
import styles from './initials.module.css';
import { comingInTexts } from './texts.ts';

export interface InitialsProps {
  readonly equal: readonly EqualName[];
  /** By place in the list. */
  readonly initials: Readonly<Record<number, string>>;
  readonly onChange: (initials: Record<number, string>) => void;
}

/** Two pupils of one name: a letter for each, asked where the list is typed. */
export function Initials({ equal, initials, onChange }: InitialsProps) {
  const t = comingInTexts();
  if (equal.length === 0) return null;
  return (
    <fieldset className={styles.initials}>
      <legend className={styles.legend}>{t.equal}</legend>
      {equal.map(({ name, place }) => (
        <div key={place} className={styles.row}>
          <span className={styles.name} dir="auto">
            {t.placeOf(name, place)}
          </span>
          <TextField
            label={t.initial(name, place)}
            labelHidden
            className={styles.letter}
            value={initials[place] ?? ''}
            maxLength={4}
            placeholder={'M.'}
            onChange={(letter) => onChange({ ...initials, [place]: letter })}
          />
        </div>
      ))}
      <p className={styles.quiet}>{t.equalText}</p>
    </fieldset>
  );
}
