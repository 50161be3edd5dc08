import { Button } from '#kit/button.tsx';
import { EmptyState } from '#kit/empty-state.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { Logo } from '#kit/logo.tsx';
import { CLOSE } from '#protocol/wire.ts';
import { connection, useConnection } from '../store.ts';
import { texts } from '../texts.ts';
import styles from './connection-state.module.css';

/** Says calmly that the app is not heard, and what is safe. Nothing while all is well. */
export function ConnectionState() {
  const status = useConnection((state) => state.status);
  const there = useConnection(({ view }) => view !== null);
  const takenOver = useConnection((state) => state.closedBy === CLOSE.takenOver);
  if (status === 'closed') return <Closed takenOver={takenOver} />;
  if (!there) return <Opening />;
  return status === 'lost' ? <Lost /> : null;
}

function Opening() {
  return (
    <main className={styles.opening} data-surface="dark">
      <Logo size={56} />
      <p role="status">{texts().connecting}</p>
    </main>
  );
}

function Lost() {
  const t = texts().lost;
  return (
    <div className={styles.lost} role="status" data-surface="dark">
      <Icon of={icons.offline} size={22} />
      <p>
        <strong>{t.happened}</strong> {t.safe} {t.todo}
      </p>
      <Button tone="dark" icon={icons.reload} onClick={connection.reconnect}>
        {t.retry}
      </Button>
    </div>
  );
}

function Closed({ takenOver }: { readonly takenOver: boolean }) {
  const t = takenOver ? texts().takenOver : texts().refused;
  return (
    <div className={styles.closed} role="alert">
      <EmptyState
        icon={takenOver ? icons.screen : icons.locked}
        title={t.happened}
        action={
          takenOver ? (
            <Button tone="primary" size="large" onClick={connection.reconnect}>
              {texts().takenOver.retry}
            </Button>
          ) : undefined
        }
      >
        {t.safe} {takenOver ? '' : texts().refused.todo}
      </EmptyState>
    </div>
  );
}
