import { useState, type FormEvent } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import * as icons from '#kit/icons.ts';
import { SegmentedControl } from '#kit/segmented-control.tsx';
import { TextField } from '#kit/text-field.tsx';
import { Switch } from '#kit/toggle.tsx';
import { placesInRange, type ExportChoice } from '#protocol/export.ts';
import { closeDialog, orderNow, useView } from '../../store.ts';
import { startExport } from './export.ts';
import styles from './export-dialog.module.css';
import { exportTexts } from './texts.ts';

const FORM = 'export-form';

/** What the PDF is to have. */
export function ChoosePages() {
  const t = exportTexts();
  const all = useView((view) => view.lesson?.steps.length ?? 0);
  const shown = useView(
    (view) => view.lesson?.steps.filter(({ id }) => view.shown[id]).length ?? 0,
  );
  const [kind, setKind] = useState<ExportChoice['kind']>(shown > 0 ? 'shown' : 'all');
  const [range, setRange] = useState('');
  const [ink, setInk] = useState(true);
  const places = placesInRange(range, all);
  const number = { all, shown, range: places?.length ?? 0 }[kind];

  const start = (event: FormEvent) => {
    event.preventDefault();
    if (number > 0) void startExport(kind === 'range' ? { kind, range } : { kind }, ink);
  };

  return (
    <Dialog
      open
      onClose={closeDialog}
      title={t.title}
      subtitle={t.subtitle}
      actions={
        <>
          <Button onClick={closeDialog}>{t.cancel}</Button>
          <Button
            tone="primary"
            type="submit"
            form={FORM}
            icon={icons.download}
            disabled={number === 0}
          >
            {t.start}
          </Button>
        </>
      }
    >
      <form id={FORM} className={styles.form} onSubmit={start}>
        <div className={styles.which}>
          <SegmentedControl
            label={t.which}
            value={kind}
            segments={(['all', 'shown', 'range'] as const).map((value) => ({
              value,
              label: t.kinds[value],
            }))}
            onChange={setKind}
          />
          <div className={styles.about}>
            {kind === 'all' && <p className={styles.quiet}>{t.steps(all)}</p>}
            {kind === 'shown' && <Shown count={shown} />}
            {kind === 'range' && (
              <TextField
                autoFocus
                label={t.range}
                hint={places === null ? t.rangeHint : t.steps(places.length)}
                error={range.trim() !== '' && places === null ? t.rangeWrong(all) : undefined}
                value={range}
                onChange={setRange}
              />
            )}
          </div>
        </div>
        <Switch label={t.ink} hint={t.inkHint} checked={ink} onChange={setInk} />
      </form>
    </Dialog>
  );
}

function Shown({ count }: { readonly count: number }) {
  const t = exportTexts();
  if (count === 0) return <p className={styles.quiet}>{t.notShown}</p>;
  return (
    <div className={styles.shown}>
      <p>
        {t.steps(count)}
        <span className={styles.quiet}>{t.shownSince}</span>
      </p>
      <Button tone="quiet" size="compact" onClick={() => orderNow({ type: 'export/forget-shown' })}>
        {t.forget}
      </Button>
    </div>
  );
}
