import { Button } from '#kit/button.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { orderNow, useView } from '../../store.ts';
import { texts } from '../../texts.ts';
import { sayWhen } from '../../when.ts';
import styles from './equipment-dialog.module.css';

/** What waits for the city, and its newest receipt. */
export function Outbox() {
  const t = texts().equipment;
  const outbox = useView((view) => view.equipment.outbox);
  const hasSchool = useView((view) => view.equipment.settings.school !== '');
  const { waiting, quarantined, receipt, unreachable } = outbox;
  return (
    <section aria-label={t.outbox} className={styles.outbox}>
      <h3 className={styles.heading}>{t.outbox}</h3>
      {!hasSchool && <p className={styles.quiet}>{t.noSchool}</p>}
      <p className={styles.line}>
        <Icon of={unreachable ? icons.unreachable : icons.inbox} size={20} />
        <span>
          {t.waiting(waiting)} {unreachable && t.unreachable}
        </span>
      </p>
      {quarantined > 0 && (
        <p className={styles.line}>
          <Icon of={icons.warning} size={20} />
          <span>{t.quarantined(quarantined)}</span>
        </p>
      )}
      {receipt && (
        <div className={styles.receipt}>
          <Icon of={icons.receipt} size={22} />
          <div>
            <p className={styles.strong}>
              {t.receipt(receipt.city, sayWhen(new Date(receipt.receivedAt), new Date()))}
            </p>
            <p className={styles.number}>{t.receiptNumber(receipt.id)}</p>
          </div>
        </div>
      )}
      {waiting > 0 && (
        <Button
          icon={icons.deliver}
          className={styles.send}
          onClick={() => orderNow({ type: 'report/send-now' })}
        >
          {t.sendNow}
        </Button>
      )}
    </section>
  );
}
