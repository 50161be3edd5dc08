import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { ProgressBar } from '#kit/progress-bar.tsx';
import { TroubleNote } from '#kit/trouble-note.tsx';
import type { ExportView } from '#protocol/export.ts';
import { troubleOf } from '../../refusals.ts';
import { nameOf, shortList } from './export.ts';
import styles from './export-dialog.module.css';
import { exportTexts } from './texts.ts';

/** How far an export is, where it went, or why it did not work. */
export function ExportState({ exporting }: { readonly exporting: ExportView }) {
  const t = exportTexts();
  const { state, done, pages } = exporting;
  if (state === 'refused') {
    return <TroubleNote {...troubleOf(exporting.problem ?? 'export/failed')} />;
  }
  if (state === 'done') return <Done exporting={exporting} />;
  return (
    <div className={styles.state}>
      <ProgressBar thick label={t.working} value={done / pages} />
      <p className={styles.figure} role="status">
        {t.progress(done, pages)}
      </p>
      <p className={styles.quiet}>{t.goOn}</p>
    </div>
  );
}

function Done({ exporting }: { readonly exporting: ExportView }) {
  const t = exportTexts();
  const { pictures, empty } = exporting;
  return (
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
  );
}
