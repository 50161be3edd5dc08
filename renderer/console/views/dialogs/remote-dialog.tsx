import { useEffect, useState } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import { EmptyState } from '#kit/empty-state.tsx';
import * as icons from '#kit/icons.ts';
import { displayAdvice } from '#kit/native/displays.ts';
import { QrCode } from '#kit/qr-code.tsx';
import { StatusDot } from '#kit/status-dot.tsx';
import { TroubleNote } from '#kit/trouble-note.tsx';
import { MOST_REMOTES, type RemoteEntry } from '#protocol/remote.ts';
import { useBoardWindow } from '../../board-window.ts';
import { closeDialog, openDialog, orderNow, useView } from '../../store.ts';
import { texts } from '../../texts.ts';
import styles from './remote-dialog.module.css';

/** The teacher's phones: the code that pairs one, the list, and the way to take one away. */
export function RemoteDialog() {
  const t = texts().remote;
  const session = useView((view) => view.session !== null);
  return (
    <Dialog open onClose={closeDialog} title={t.title} subtitle={t.subtitle}>
      {session ? (
        <Pairing />
      ) : (
        <EmptyState
          icon={icons.remote}
          title={t.noSession}
          action={
            <Button tone="primary" icon={icons.group} onClick={() => openDialog('classes')}>
              {texts().side.start}
            </Button>
          }
        >
          {t.noSessionText}
        </EmptyState>
      )}
    </Dialog>
  );
}

function Pairing() {
  const t = texts();
  const phones = useView((view) => view.session?.remotes.phones) ?? {};
  const noNetwork = useView((view) => view.session?.join === null);
  const list = Object.values(phones).sort((a, b) => a.number - b.number);
  // One code, one phone: when it is used, the teacher asks for the next one.
  const [askedAt, setAskedAt] = useState(list.length === 0 ? 0 : null);
  const offered = askedAt !== null && list.length <= askedAt && list.length < MOST_REMOTES;
  return (
    <>
      {noNetwork ? (
        <TroubleNote {...t.join.noNetwork} code="network/no-address" />
      ) : (
        offered && <Code />
      )}
      {list.length > 0 && (
        <ul className={styles.phones} aria-label={t.remote.phones}>
          {list.map((phone) => (
            <Phone key={phone.id} phone={phone} />
          ))}
        </ul>
      )}
      {!offered && !noNetwork && (
        <MoreButton count={list.length} onMore={() => setAskedAt(list.length)} />
      )}
    </>
  );
}

function MoreButton({ count, onMore }: { readonly count: number; readonly onMore: () => void }) {
  const t = texts().remote;
  if (count >= MOST_REMOTES) return <p className={styles.hint}>{t.full}</p>;
  return (
    <div>
      <Button icon={icons.code} onClick={onMore}>
        {count === 0 ? t.newCode : t.another}
      </Button>
    </div>
  );
}

/** The code is offered exactly while it is shown. */
function Code() {
  const t = texts().remote;
  const qr = useView((view) => view.session?.remotes.qr ?? null);
  const mirrored =
    useBoardWindow(({ displays }) => displayAdvice(displays)) === 'displays/mirrored';
  const [alone, setAlone] = useState(false);
  const shown = !mirrored || alone;
  useEffect(() => {
    if (!shown) return;
    orderNow({ type: 'remote/offer' });
    return () => orderNow({ type: 'remote/withdraw' });
  }, [shown]);
  if (!shown) {
    return (
      <div className={styles.mirrored}>
        <TroubleNote happened={t.mirrored} todo={t.mirroredTodo} />
        <Button icon={icons.code} onClick={() => setAlone(true)}>
          {t.showCode}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.pairing}>
      <ol className={styles.steps}>
        <li>{t.stepNetwork}</li>
        <li>{t.stepScan}</li>
        <li>{t.stepOpen}</li>
      </ol>
      {qr !== null && <QrCode text={qr} label={t.qr} className={styles.qr} />}
    </div>
  );
}

function Phone({ phone }: { readonly phone: RemoteEntry }) {
  const t = texts().remote;
  return (
    <li className={styles.phone}>
      <strong>{t.phone(phone.number)}</strong>
      <StatusDot state={phone.here ? 'good' : 'absent'}>{phone.here ? t.here : t.away}</StatusDot>
      <Button
        size="compact"
        tone="quiet"
        icon={icons.remove}
        aria-label={t.removeOne(phone.number)}
        onClick={() => orderNow({ type: 'remote/remove', remote: phone.id })}
      >
        {t.remove}
      </Button>
    </li>
  );
}
