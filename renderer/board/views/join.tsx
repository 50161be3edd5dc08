import { QrCode } from '#kit/qr-code.tsx';
import type { BoardView } from '#protocol/views.ts';
import { texts } from '../texts.ts';
import styles from './join.module.css';

type JoinOverlay = Extract<BoardView['overlay'], { kind: 'join' }>;

/** How to join, readable from eight metres: a short address, four digits, a code to scan. */
export function Join({ overlay }: { readonly overlay: JoinOverlay }) {
  const t = texts();
  const { join, className, arrived, expected } = overlay;
  const address = join?.url.replace(/^https?:\/\//, '').replace(/\/$/, '') ?? '';
  return (
    <section className={styles.join} aria-label={t.joinTitle}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t.joinIn(className)}</h1>
        <p className={styles.arrived}>{t.arrived(arrived, expected)}</p>
      </header>
      {join ? (
        <div className={styles.ways}>
          <div className={styles.words}>
            <p className={styles.label}>{t.joinOpen}</p>
            <p className={styles.address} style={{ fontSize: addressSize(address) }}>
              {address}
            </p>
            <p className={styles.label}>{t.code}</p>
            <p className={styles.code}>
              {[...join.code].map((digit, place) => (
                <span key={place} className={styles.digit}>
                  {digit}
                </span>
              ))}
            </p>
          </div>
          <div className={styles.scan}>
            <QrCode text={join.qr} label={t.qr} className={styles.qr} />
            <p className={styles.label}>{t.joinScan}</p>
          </div>
        </div>
      ) : (
        <p className={styles.address}>{t.noNetwork}</p>
      )}
      <div
        className={styles.progress}
        style={{ width: `${Math.min(1, arrived / Math.max(1, expected)) * 100}%` }}
      />
    </section>
  );
}

/** As large as its column allows: the shorter the address, the larger. */
function addressSize(address: string): string {
  return `${Math.min(7, 102 / Math.max(1, address.length))}vw`;
}
