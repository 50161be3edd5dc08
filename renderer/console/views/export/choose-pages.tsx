import { useEffect, type FormEvent } from 'react';
import { Button } from '#kit/button.tsx';
import { SegmentedControl } from '#kit/segmented-control.tsx';
import { TextField } from '#kit/text-field.tsx';
import { Switch } from '#kit/toggle.tsx';
import { placesInRange, type ExportChoice } from '#protocol/export.ts';
import { orderNow, useView } from '../../store.ts';
import { startExport } from './export.ts';
import styles from './export-dialog.module.css';
import { exportTexts } from './texts.ts';

export interface Choices {
  readonly kind: ExportChoice['kind'];
  /** As typed: "3-7, 10". */
  readonly range: string;
  readonly ink: boolean;
  readonly lifted: boolean;
}

export interface ChoosePagesProps {
  /** The form's id, for the button that sends it. */
  readonly form: string;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
  /** Whether there is anything to export as it is chosen now. */
  readonly onReady: (ready: boolean) => void;
}

/** What the PDF is to have. */
export function ChoosePages({ form, choices, onChange, onReady }: ChoosePagesProps) {
  const t = exportTexts();
  const { kind, range, ink } = choices;
  const all = useView((view) => view.lesson?.steps.length ?? 0);
  const shown = useView(
    (view) => view.lesson?.steps.filter(({ id }) => view.wasShown[id]).length ?? 0,
  );
  const masks = useView(
    (view) => view.lesson?.steps.some((step) => (step.masks?.length ?? 0) > 0) ?? false,
  );
  const places = placesInRange(range, all);
  const ready = { all, shown, range: places?.length ?? 0 }[kind] > 0;
  useEffect(() => onReady(ready), [ready, onReady]);

  const start = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void startExport(kind === 'range' ? { kind, range } : { kind }, choices);
  };

  return (
    <form id={form} className={styles.form} onSubmit={start}>
      <div className={styles.which}>
        <SegmentedControl
          label={t.which}
          value={kind}
          segments={(['all', 'shown', 'range'] as const).map((value) => ({
            value,
            label: t.kinds[value],
          }))}
          onChange={(next) => onChange({ ...choices, kind: next })}
        />
        <div className={styles.about}>
          {kind === 'all' && <p>{t.steps(all)}</p>}
          {kind === 'shown' && <Shown count={shown} />}
          {kind === 'range' && (
            <TextField
              label={t.range}
              hint={places === null ? t.rangeHint : t.steps(places.length)}
              error={range.trim() !== '' && places === null ? t.rangeWrong(all) : undefined}
              value={range}
              onChange={(next) => onChange({ ...choices, range: next })}
            />
          )}
        </div>
      </div>
      <Switch
        label={t.ink}
        hint={t.inkHint}
        checked={ink}
        onChange={(next) => onChange({ ...choices, ink: next })}
      />
      {masks && (
        <Switch
          label={t.lifted}
          hint={t.liftedHint}
          checked={choices.lifted}
          onChange={(next) => onChange({ ...choices, lifted: next })}
        />
      )}
    </form>
  );
}

function Shown({ count }: { readonly count: number }) {
  const t = exportTexts();
  if (count === 0) return <p className={styles.quiet}>{t.notShown}</p>;
  return (
    <div>
      <div className={styles.shown}>
        <p>{t.steps(count)}</p>
        <Button
          tone="quiet"
          size="compact"
          onClick={() => orderNow({ type: 'export/forget-shown' })}
        >
          {t.forget}
        </Button>
      </div>
      <p className={styles.quiet}>{t.shownSince}</p>
    </div>
  );
}
