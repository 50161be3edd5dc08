import { useState } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import * as icons from '#kit/icons.ts';
import { Icon } from '#kit/icon.tsx';
import { ProgressBar } from '#kit/progress-bar.tsx';
import { TroubleNote } from '#kit/trouble-note.tsx';
import type { ExportView } from '#protocol/export.ts';
import { troubleOf } from '../../refusals.ts';
import { closeDialog, orderNow, useView } from '../../store.ts';
import { ChoosePages } from './choose-pages.tsx';
import { download, nameOf, shortList } from './export.ts';
import styles from './export-dialog.module.css';
import { exportTexts } from './texts.ts';

/** A PDF of the lesson: first what is in it, then how far it is, then where it went. */
export function ExportDialog() {
  const exporting = useView((view) => view.exporting);
  const lesson = useView((view) => view.lesson?.id ?? null);
  // What was finished before the dialog was opened is of no interest any more.
  const [before] = useState(exporting?.state === 'working' ? null : (exporting?.id ?? null));
  const [left, setLeft] = useState<string | null>(before);
  const shown = exporting !== null && exporting.id !== left && exporting.lesson === lesson;
  if (!shown) return <ChoosePages />;
  const chooseAgain = () => setLeft(exporting.id);
  switch (exporting.state) {
    case 'working':
      return <Working exporting={exporting} />;
    case 'done':
      return <Done exporting={exporting} onOther={chooseAgain} />;
    case 'refused':
      return <Refused exporting={exporting} onRetry={chooseAgain} />;
  }
}

function Working({ exporting }: { readonly exporting: ExportView }) {
  const t = exportTexts();
  const { done, pages } = exporting;
  return (
    <Dialog
      open
      onClose={closeDialog}
      title={t.working}
      actions={
        <>
          <Button icon={icons.close} onClick={() => orderNow({ type: 'export/cancel' })}>
            {t.stop}
          </Button>
          <Button onClick={closeDialog}>{t.close}</Button>
        </>
      }
    >
      <div className={styles.state}>
        <ProgressBar thick label={t.working} value={done / pages} />
        <p className={styles.figure} role="status">
          {t.progress(done, pages)}
        </p>
        <p className={styles.quiet}>{t.goOn}</p>
      </div>
    </Dialog>
  );
}

function Done(props: { readonly exporting: ExportView; readonly onOther: () => void }) {
  const t = exportTexts();
  const { exporting } = props;
  const { pictures, empty } = exporting;
  return (
    <Dialog
      open
      onClose={closeDialog}
      title={t.title}
      actions={
        <>
          <Button tone="quiet" onClick={props.onOther}>
            {t.other}
          </Button>
          <Button icon={icons.download} onClick={() => download(exporting.id)}>
            {t.again}
          </Button>
          <Button tone="primary" onClick={closeDialog}>
            {t.close}
          </Button>
        </>
      }
    >
      <div className={styles.state} role="status">
        <p className={styles.ready}>
          <Icon of={icons.tick} size={24} />
          {t.done(nameOf(exporting))}
        </p>
        <p>{t.where}</p>
        {pictures.length > 0 && (
          <p className={styles.quiet}>{t.pictures(pictures.length, shortList(pictures))}</p>
        )}
        {empty.length > 0 && (
          <p className={styles.quiet}>{t.empty(empty.length, shortList(empty))}</p>
        )}
      </div>
    </Dialog>
  );
}

function Refused(props: { readonly exporting: ExportView; readonly onRetry: () => void }) {
  const t = exportTexts();
  return (
    <Dialog
      open
      onClose={closeDialog}
      title={t.title}
      actions={
        <>
          <Button onClick={closeDialog}>{t.close}</Button>
          <Button tone="primary" onClick={props.onRetry}>
            {t.retry}
          </Button>
        </>
      }
    >
      <TroubleNote {...troubleOf(props.exporting.problem ?? 'export/failed')} />
    </Dialog>
  );
}
