import { useState, type FormEvent } from 'react';
import { Button } from '#kit/button.tsx';
import { TextField } from '#kit/text-field.tsx';
import type { LotEntry } from '#protocol/lot.ts';
import { order } from '../../store.ts';
import { numberWords } from './label-sheet.tsx';
import styles from './lot-dialog.module.css';
import type { LotRow } from './lot-entries.ts';
import { lotTexts } from './texts.ts';

export interface LotFormProps {
  readonly entry: LotEntry;
  readonly rows: readonly LotRow[];
  readonly onDone: () => void;
}

/** Number and name of one laptop, in its own row. */
export function LotForm({ entry, rows, onDone }: LotFormProps) {
  const t = lotTexts();
  const [number, setNumber] = useState(String(entry.number));
  const [label, setLabel] = useState(entry.label);
  const wanted = Number(number);
  const good = Number.isInteger(wanted) && wanted >= 1 && wanted <= 999;
  const other = rows.find((row) => row.entry.number === wanted && row.entry.id !== entry.id);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!good) return;
    const laptop = entry.id;
    const done =
      (wanted === entry.number || (await order({ type: 'lot/number', laptop, number: wanted }))) &&
      (label === entry.label || (await order({ type: 'lot/label', laptop, label: label.trim() })));
    if (done) onDone();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <TextField
        label={t.number}
        inputMode="numeric"
        value={number}
        maxLength={3}
        error={good ? undefined : t.numberWrong}
        hint={
          other && good ? t.swaps(numberWords(wanted), numberWords(entry.number)) : t.numberHint
        }
        onChange={setNumber}
        autoFocus
      />
      <TextField
        label={t.name}
        value={label}
        maxLength={60}
        hint={t.nameHint}
        onChange={setLabel}
      />
      <div className={styles.buttons}>
        <Button size="compact" onClick={onDone}>
          {t.cancel}
        </Button>
        <Button size="compact" tone="primary" type="submit">
          {t.save}
        </Button>
      </div>
    </form>
  );
}
