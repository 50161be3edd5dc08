import { useState } from 'react';
import { Button } from '#kit/button.tsx';
import * as icons from '#kit/icons.ts';
import { Select } from '#kit/select.tsx';
import type { LaptopTile, SessionView } from '#protocol/views.ts';
import { orderNow } from '../../store.ts';
import { numberWords } from '../lot/label-sheet.tsx';
import styles from './laptop-dialog.module.css';
import { comingInTexts } from './texts.ts';

export interface SwapFormProps {
  readonly session: SessionView;
  readonly laptop: LaptopTile;
}

/** The pupils of two laptops change places. */
export function SwapForm({ session, laptop }: SwapFormProps) {
  const t = comingInTexts();
  const [other, setOther] = useState('');
  const names = new Map(session.session.class.pupils.map(({ id, name }) => [id, name]));
  const others = Object.values(session.laptops)
    .filter(({ id, pupil }) => id !== laptop.id && pupil !== null)
    .sort((a, b) => a.number - b.number)
    .map(({ id, pupil, number }) => ({
      value: id,
      label: t.at(names.get(pupil ?? '') ?? '', numberWords(number)),
    }));
  if (laptop.pupil === null || others.length === 0) return null;
  return (
    <section className={styles.part}>
      <div className={styles.swap}>
        <Select
          label={t.swap}
          value={other}
          options={[{ value: '', label: t.chooseSwap }, ...others]}
          onChange={setOther}
        />
        <Button
          icon={icons.swap}
          disabled={other === ''}
          onClick={() => orderNow({ type: 'session/swap', laptops: [laptop.id, other] })}
        >
          {t.swapDo}
        </Button>
      </div>
    </section>
  );
}
