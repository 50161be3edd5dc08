import { useState } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import { EmptyState } from '#kit/empty-state.tsx';
import * as icons from '#kit/icons.ts';
import { SegmentedControl } from '#kit/segmented-control.tsx';
import { useShallow } from 'zustand/react/shallow';
import { closeDialog, openDialog, orderNow, useView } from '../../store.ts';
import styles from './lot-dialog.module.css';
import { lotRows, ofFilter, type LotFilter } from './lot-entries.ts';
import { LotRowView } from './lot-row.tsx';
import { lotTexts } from './texts.ts';

/** The lot: who is here, who is charged, who is missing; numbers, names, labels. */
export function LotDialog() {
  const t = lotTexts();
  const { lot, session, network } = useView(
    useShallow(({ lot, session, network }) => ({ lot, session, network })),
  );
  const [filter, setFilter] = useState<LotFilter>('all');
  const rows = lotRows({ lot, session, network });
  const countOf = (one: LotFilter) => ofFilter(rows, one).length;
  const isCall = session === null && network.door;
  const isOpen = session !== null || isCall;
  const shown = ofFilter(rows, filter);
  const labels = (
    <Button icon={icons.print} onClick={() => openDialog('labels')}>
      {t.labels}
    </Button>
  );
  const check = (
    <Button icon={icons.network} onClick={() => openDialog('network')}>
      {t.network}
    </Button>
  );
  if (rows.length === 0) {
    return (
      <Dialog open onClose={closeDialog} title={t.title} actions={check}>
        <EmptyState icon={icons.laptop} title={t.emptyTitle} action={labels}>
          {t.emptyText}
        </EmptyState>
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onClose={closeDialog}
      size="wide"
      title={t.title}
      subtitle={t.subtitle(rows.length, countOf('here'), countOf('missing'), isOpen)}
      actions={
        <>
          {!session && (
            <Button
              tone={network.door ? 'plain' : 'primary'}
              icon={icons.rollCall}
              onClick={() => orderNow({ type: 'network/door', on: !network.door })}
            >
              {network.door ? t.endCall : t.call}
            </Button>
          )}
          {check}
          {labels}
        </>
      }
    >
      {isCall && <p className={styles.call}>{t.callHint(network.url ?? '')}</p>}
      <SegmentedControl
        label={t.filter}
        value={filter}
        segments={[
          { value: 'all', label: t.filters.all(rows.length) },
          { value: 'here', label: t.filters.here(countOf('here')) },
          { value: 'missing', label: t.filters.missing(countOf('missing')) },
          { value: 'low', label: t.filters.low(countOf('low')) },
        ]}
        onChange={setFilter}
      />
      {shown.length === 0 ? (
        <p className={styles.none}>{t.none[filter]}</p>
      ) : (
        <ul className={styles.rows} aria-label={t.title}>
          {shown.map((row) => (
            <LotRowView key={row.entry.id} row={row} rows={rows} />
          ))}
        </ul>
      )}
      <p className={styles.note}>{t.batteryNote}</p>
    </Dialog>
  );
}
