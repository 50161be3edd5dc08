import { useEffect, useMemo, type PointerEvent } from 'react';
import { createLaserPad } from '../laser.ts';
import type { RemoteStore } from '../store.ts';
import { texts } from '../texts.ts';
import styles from './controls.module.css';

/** Where a finger moves the dot on the board; lifted, the dot is gone. */
export function LaserPad({ remote }: { readonly remote: RemoteStore }) {
  const t = texts();
  const pad = useMemo(
    () =>
      createLaserPad({
        send: remote.point,
        now: () => performance.now(),
        later(run, ms) {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      }),
    [remote],
  );
  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && pad.up();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      pad.up();
    };
  }, [pad]);
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    pad.down(event.clientX, event.clientY);
  };
  return (
    <div
      className={styles.pad}
      role="application"
      aria-label={t.pad}
      onPointerDown={begin}
      onPointerMove={({ clientX, clientY, currentTarget }) =>
        pad.move(clientX, clientY, currentTarget.clientWidth)
      }
      onPointerUp={pad.up}
      onPointerCancel={pad.up}
    >
      <p className={styles.hint}>{t.padHint}</p>
    </div>
  );
}
