import { useEffect, useState } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import * as icons from '#kit/icons.ts';
import { Select } from '#kit/select.tsx';
import { reportSchema, type FormatReport } from '#protocol/formats.ts';
import { closeDialog, useView } from '../../store.ts';
import { ReportLines } from './report-lines.tsx';
import styles from './report.module.css';
import { formatTexts } from './texts.ts';

const ALL = 'all';

/** The lesson's activities for Moodle or for a colleague; what Moodle will not have is said before. */
export function ExportActivitiesDialog() {
  const t = formatTexts().exporting;
  const lesson = useView((view) => view.lesson);
  const [step, setStep] = useState(ALL);
  const activities = (lesson?.steps ?? []).flatMap((one) =>
    one.kind === 'activity'
      ? [{ value: one.id, label: one.title ?? (one.activity.title || t.which) }]
      : [],
  );
  const address = (ending: string) =>
    `/activities/${lesson?.id ?? ''}.${ending}${step === ALL ? '' : `?step=${step}`}`;
  const report = useReport(activities.length > 0 ? address('json') : null);
  return (
    <Dialog
      open
      size="wide"
      onClose={closeDialog}
      title={t.title}
      subtitle={t.subtitle}
      actions={<Button onClick={closeDialog}>{t.close}</Button>}
    >
      {activities.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <>
          <Select
            label={t.which}
            value={step}
            options={[{ value: ALL, label: t.all }, ...activities]}
            onChange={setStep}
          />
          <div className={styles.ways}>
            <Way hint={t.giftHint}>
              <Button
                tone="primary"
                icon={icons.download}
                disabled={!report}
                onClick={() => download(address('gift'))}
              >
                {t.gift}
              </Button>
            </Way>
            <Way hint={t.ownHint}>
              <Button icon={icons.download} onClick={() => download(address('ardoise'))}>
                {t.own}
              </Button>
            </Way>
          </div>
          {report ? (
            <ReportLines key={step} report={report} />
          ) : (
            <p role="status">{report === null ? t.failed : t.loading}</p>
          )}
        </>
      )}
    </Dialog>
  );
}

function Way({ hint, children }: { readonly hint: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles.way}>
      {children}
      <p className={styles.quiet}>{hint}</p>
    </div>
  );
}

/** Undefined while it comes, null when it cannot be had. */
function useReport(address: string | null): FormatReport | null | undefined {
  const [found, setFound] = useState<{ address: string; report: FormatReport | null }>();
  useEffect(() => {
    if (address === null) return;
    let here = true;
    void fetchReport(address).then((report) => here && setFound({ address, report }));
    return () => {
      here = false;
    };
  }, [address]);
  return found?.address === address ? found?.report : undefined;
}

async function fetchReport(address: string): Promise<FormatReport | null> {
  try {
    const parsed = reportSchema.safeParse(await (await fetch(address)).json());
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function download(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
