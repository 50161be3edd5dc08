import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import * as icons from '#kit/icons.ts';
import { ProgressBar } from '#kit/progress-bar.tsx';
import { QrCode } from '#kit/qr-code.tsx';
import { TroubleNote } from '#kit/trouble-note.tsx';
import { closeDialog, openDialog, orderNow, useView } from '../../store.ts';
import { texts } from '../../texts.ts';
import { networkTexts } from '../network/texts.ts';
import styles from './join-dialog.module.css';

/** How the laptops come in: address, code, QR; and the end of the session. */
export function JoinDialog() {
  const t = texts();
  const session = useView((view) => view.session);
  const onBoard = useView((view) => view.board.overlay.kind === 'join');
  if (session === null) return null;
  const { join } = session;
  const expected = session.session.class.pupils.length;
  const arrived = Object.values(session.laptops).filter((laptop) => laptop.here).length;
  return (
    <Dialog
      open
      onClose={closeDialog}
      title={t.join.title}
      subtitle={join ? t.join.subtitle : undefined}
      actions={
        <>
          <Button tone="quiet" icon={icons.leave} onClick={() => openDialog('close-session')}>
            {t.join.closeSession}
          </Button>
          <Button icon={icons.network} onClick={() => openDialog('network')}>
            {networkTexts().open}
          </Button>
          <Button
            tone={onBoard ? 'plain' : 'primary'}
            icon={icons.board}
            onClick={() =>
              orderNow({ type: 'board/overlay', overlay: { kind: onBoard ? 'none' : 'join' } })
            }
          >
            {onBoard ? t.join.removeFromBoard : t.join.showOnBoard}
          </Button>
        </>
      }
    >
      {join ? (
        <div className={styles.join}>
          <dl className={styles.words}>
            <dt>{t.join.address}</dt>
            <dd className={styles.address}>{join.url.replace(/^https?:\/\//, '')}</dd>
            <dt>{t.join.code}</dt>
            <dd className={styles.code}>{join.code}</dd>
          </dl>
          <QrCode text={join.qr} label={t.join.qr} className={styles.qr} />
        </div>
      ) : (
        <TroubleNote {...t.join.noNetwork} code="network/no-address" />
      )}
      <div className={styles.arrived}>
        <ProgressBar
          label={t.join.arrived(arrived, expected)}
          value={arrived / Math.max(1, expected)}
          meaning="good"
        />
        <p aria-live="polite">{t.join.arrived(arrived, expected)}</p>
      </div>
    </Dialog>
  );
}
