import { useState } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import * as icons from '#kit/icons.ts';
import { SegmentedControl } from '#kit/segmented-control.tsx';
import { TextField } from '#kit/text-field.tsx';
import { firstFocus } from '../../first-focus.ts';
import { openDialog, useView } from '../../store.ts';
import { LabelSheet, pagesOf, type LabelFormat } from './label-sheet.tsx';
import styles from './labels-dialog.module.css';
import { PrintArea } from './print-area.tsx';
import { lotTexts } from './texts.ts';

const MOST = 300;

/** The sheet of labels: which numbers, on which labels, as it will come out of the printer. */
export function LabelsDialog() {
  const t = lotTexts();
  const url = useView((view) => view.network.url);
  const highest = useView((view) =>
    Math.max(0, ...Object.values(view.lot).map(({ number }) => number)),
  );
  const [from, setFrom] = useState('1');
  const [to, setTo] = useState(String(Math.max(30, highest)));
  const [format, setFormat] = useState<LabelFormat>('small');
  const numbers = numbersBetween(from, to);
  const pages = pagesOf(numbers, format);
  const [first] = pages;
  return (
    <Dialog
      open
      onClose={() => openDialog('lot')}
      size="wide"
      title={t.labels}
      subtitle={t.labelsSubtitle}
      actions={
        <>
          <Button onClick={() => openDialog('lot')}>{t.back}</Button>
          <Button
            tone="primary"
            icon={icons.print}
            disabled={numbers.length === 0}
            onClick={() => window.print()}
          >
            {t.printPages(pages.length)}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.form}>
          <div className={styles.range}>
            <TextField
              label={t.from}
              inputMode="numeric"
              value={from}
              onChange={setFrom}
              ref={firstFocus}
            />
            <TextField label={t.to} inputMode="numeric" value={to} onChange={setTo} />
          </div>
          {numbers.length === 0 && (
            <p className={styles.wrong} role="alert">
              {t.rangeWrong(MOST)}
            </p>
          )}
          <SegmentedControl
            label={t.format}
            value={format}
            segments={[
              { value: 'small', label: t.formats.small },
              { value: 'large', label: t.formats.large },
            ]}
            onChange={setFormat}
          />
          <p className={styles.quiet}>{t.formatHint[format]}</p>
          <h3 className={styles.heading}>{t.howTitle}</h3>
          <ol className={styles.how}>
            {Object.values(t.how).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          <p className={styles.note}>{url === null ? t.noAddress : t.addressChanges(url)}</p>
        </div>
        <div className={styles.preview} aria-label={t.preview} role="img">
          <div className={styles.paper}>
            {first && <LabelSheet numbers={first} format={format} url={url} />}
          </div>
        </div>
      </div>
      <PrintArea>
        {pages.map((page) => (
          <LabelSheet key={page[0]} numbers={page} format={format} url={url} />
        ))}
      </PrintArea>
    </Dialog>
  );
}

function numbersBetween(from: string, to: string): number[] {
  const [first, last] = [Number(from), Number(to)];
  const good = Number.isInteger(first) && Number.isInteger(last) && first >= 1 && last >= first;
  if (!good || last > 999 || last - first >= MOST) return [];
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}
