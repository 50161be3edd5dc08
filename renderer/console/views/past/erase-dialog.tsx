import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { closeDialog } from '../../store.ts';
import type { Doomed } from './past.ts';
import styles from './past-sessions.module.css';
import { pastTexts } from './texts.ts';

export interface EraseDialogProps {
  readonly doomed: Doomed;
  readonly busy: boolean;
  readonly onKeep: () => void;
  readonly onErase: () => void;
}

/** Asked once, in plain words: nothing of it comes back. */
export function EraseDialog({ doomed, busy, onKeep, onErase }: EraseDialogProps) {
  const t = pastTexts();
  const words = doomed.kind === 'session' ? t.eraseSession(doomed.name) : t.erasePupil(doomed.name);
  return (
    <Dialog
      open
      onClose={onKeep}
      title={t.eraseTitle}
      subtitle={doomed.name}
      actions={
        <>
          <Button onClick={onKeep} disabled={busy}>
            {t.keep}
          </Button>
          <Button tone="danger" icon={icons.remove} busy={busy} onClick={onErase}>
            {busy ? t.erasing : t.eraseDo}
          </Button>
        </>
      }
    >
      <p>{words}</p>
      {doomed.kind === 'session' && doomed.open && <p className={styles.strong}>{t.eraseOpen}</p>}
    </Dialog>
  );
}

export interface ProofDialogProps {
  readonly doomed: Doomed;
  /** Documents that had it before, and that have it now. */
  readonly before: number;
  readonly after: number;
  readonly onBack: () => void;
}

/** What was found when everything was searched afterwards. */
export function ProofDialog({ doomed, before, after, onBack }: ProofDialogProps) {
  const t = pastTexts();
  const good = after === 0;
  return (
    <Dialog
      open
      onClose={closeDialog}
      title={t.proofTitle}
      subtitle={doomed.name}
      actions={
        <>
          <Button onClick={onBack}>{t.back}</Button>
          <Button tone="primary" onClick={closeDialog}>
            {t.fine}
          </Button>
        </>
      }
    >
      <div className={styles.proof} data-good={good} role="status">
        <Icon of={good ? icons.good : icons.warning} size={40} />
        <div>
          <p className={styles.figure}>{t.traces(after)}</p>
          <p>{good ? t.gone(doomed.name) : t.left(after)}</p>
        </div>
      </div>
      <p className={styles.quiet}>
        {t.proof} {t.before(before)}
      </p>
    </Dialog>
  );
}
