import { useState } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import { count } from '#kit/formats.ts';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import type { FormatReport } from '#protocol/formats.ts';
import { firstFocus } from '../../first-focus.ts';
import { order, orderNow, useView } from '../../store.ts';
import { ReportLines } from './report-lines.tsx';
import styles from './report.module.css';
import { formatTexts } from './texts.ts';

export interface ReportDialogProps {
  readonly id: string;
  readonly name: string;
  readonly report: FormatReport;
}

/** What a file of questions becomes, read before any of it enters the lesson. */
export function ReportDialog({ id, name, report }: ReportDialogProps) {
  const t = formatTexts();
  const [busy, setBusy] = useState(false);
  const lesson = useView((view) => view.lesson !== null);
  const leave = () => orderNow({ type: 'import/dismiss', import: id });
  const add = async () => {
    setBusy(true);
    await order({ type: 'import/add', import: id });
    setBusy(false);
  };
  const { activities } = report;
  const items = activities.reduce((sum, one) => sum + one.items, 0);
  const button = lesson ? t.add : t.newLesson;
  return (
    <Dialog
      open
      size="wide"
      onClose={leave}
      title={t.title(name)}
      subtitle={t.subtitle(
        t.formats[report.format],
        count(items, t.questions),
        count(activities.length, t.activities),
      )}
      actions={
        activities.length === 0 ? (
          <Button tone="primary" onClick={leave} ref={firstFocus}>
            {t.understood}
          </Button>
        ) : (
          <>
            <Button onClick={leave}>{t.leave}</Button>
            <Button
              tone="primary"
              icon={icons.add}
              busy={busy}
              onClick={() => void add()}
              ref={firstFocus}
            >
              {button}
            </Button>
          </>
        )
      }
    >
      {activities.length === 0 ? (
        <p className={styles.nothing}>
          <Icon of={icons.warning} size={24} />
          {t.nothing}
        </p>
      ) : (
        <Activities activities={activities} />
      )}
      <ReportLines report={report} />
    </Dialog>
  );
}

function Activities({ activities }: Pick<FormatReport, 'activities'>) {
  const t = formatTexts();
  return (
    <section className={styles.part} aria-label={t.becomes}>
      <h3 className={styles.heading}>{t.becomes}</h3>
      <ul className={styles.activities}>
        {activities.map(({ title, items }, index) => (
          <li key={index} className={styles.activity}>
            <Icon of={icons.question} size={20} />
            <span className={styles.activityTitle}>{title}</span>
            <span className={styles.quiet}>{count(items, t.questions)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
