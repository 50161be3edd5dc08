import { useState } from 'react';
import { Badge, type Meaning } from '#kit/badge.tsx';
import { formatAgo } from '#kit/formats.ts';
import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { Menu } from '#kit/menu.tsx';
import type { Charge, LotEntry } from '#protocol/lot.ts';
import { orderNow } from '../../store.ts';
import styles from './lot-dialog.module.css';
import type { LotRow } from './lot-entries.ts';
import { LotForm } from './lot-form.tsx';
import { numberWords } from './label-sheet.tsx';
import { lotTexts } from './texts.ts';

export interface LotRowProps {
  readonly row: LotRow;
  /** All of them: a number may be somebody's. */
  readonly rows: readonly LotRow[];
}

/** One laptop: its number, whether it is here, and one touch for its charge. */
export function LotRowView({ row, rows }: LotRowProps) {
  const t = lotTexts();
  const { entry, state } = row;
  const [editing, setEditing] = useState(false);
  const name = t.laptop(numberWords(entry.number));
  if (editing) {
    return (
      <li className={styles.row}>
        <LotForm entry={entry} rows={rows} onDone={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li className={styles.row} aria-label={`${name} : ${t.says(row)}`}>
      <span className={styles.number} aria-hidden="true">
        {numberWords(entry.number)}
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{entry.label || name}</span>
        <span className={styles.quiet}>{moreWords(row)}</span>
      </span>
      <Badge meaning={MEANINGS[state]} icon={MARKS[state]}>
        {t.states[state]}
      </Badge>
      <ChargeButtons entry={entry} name={name} />
      <Menu
        label={t.menu(name)}
        align="end"
        floating
        trigger={(props) => (
          <IconButton {...props} icon={icons.more} label={t.menu(name)} size="compact" />
        )}
        items={[
          { id: 'edit', label: t.edit, icon: icons.pen, onSelect: () => setEditing(true) },
          {
            id: 'remove',
            label: t.remove,
            icon: icons.remove,
            danger: true,
            separated: true,
            onSelect: () => orderNow({ type: 'lot/remove', laptop: entry.id }),
          },
        ]}
      />
    </li>
  );
}

const MEANINGS: Record<LotRow['state'], Meaning> = {
  here: 'good',
  elsewhere: 'info',
  missing: 'warn',
  unseen: 'neutral',
};

const MARKS: Record<LotRow['state'], icons.IconPicture | undefined> = {
  here: icons.tick,
  elsewhere: icons.outside,
  missing: icons.warning,
  unseen: undefined,
};

function moreWords({ entry, state, who }: LotRow): string {
  const t = lotTexts();
  if (state === 'elsewhere') return t.inClass(who);
  if (state === 'here') return who === '' ? t.nobody : who;
  return t.seen(formatAgo(new Date(entry.lastSeen), new Date()));
}

/** The same button again takes it back: nobody has said. */
function ChargeButtons({ entry, name }: { readonly entry: LotEntry; readonly name: string }) {
  const t = lotTexts();
  const said = entry.charge;
  const ago = said ? t.said(formatAgo(new Date(said.at), new Date())) : undefined;
  const button = (charge: Charge, icon: icons.IconPicture) => {
    const pressed = said?.state === charge;
    return (
      <IconButton
        icon={icon}
        label={t.charge[charge](name)}
        title={pressed ? ago : t.charge[charge](name)}
        size="compact"
        pressed={pressed}
        onClick={() =>
          orderNow({ type: 'lot/charge', laptop: entry.id, charge: pressed ? null : charge })
        }
      />
    );
  };
  return (
    <span className={styles.charge} data-charge={said?.state ?? 'unknown'}>
      {button('charged', icons.charging)}
      {button('low', icons.batteryLow)}
    </span>
  );
}
