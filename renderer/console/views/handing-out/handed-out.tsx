import { Button } from '#kit/button.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { ProgressBar } from '#kit/progress-bar.tsx';
import { openDialog, orderNow, useView } from '../../store.ts';
import { outNow, type Entry } from './entries.ts';
import styles from './handing-out.module.css';
import { handingOutTexts } from './texts.ts';

/** Beside the class: what waits for "Start", and how much is out. */
export function HandedOut() {
  const t = handingOutTexts();
  const session = useView((view) => view.session);
  const entries = session ? outNow(session) : [];
  if (entries.length === 0) return null;
  const waiting = entries.filter((entry) => entry.waiting);
  return (
    <section className={styles.side} aria-label={t.region}>
      {waiting.map((entry) => (
        <Waiting key={entry.key} entry={entry} />
      ))}
      <button type="button" className={styles['out-line']} onClick={() => openDialog('handed-out')}>
        <Icon of={icons.handOut} size={16} />
        {t.outNow(entries.length)}
        <Icon of={icons.next} size={16} />
      </button>
    </section>
  );
}

function Waiting({ entry }: { readonly entry: Entry }) {
  const t = handingOutTexts();
  const { laptops, of } = entry.ready ?? { laptops: 0, of: 0 };
  return (
    <div className={styles.waiting}>
      <p className={styles['waiting-title']} title={entry.title}>
        {entry.title}
      </p>
      <ReadyCount laptops={laptops} of={of} />
      <Button
        size="compact"
        tone="primary"
        icon={icons.play}
        aria-label={t.startOne(entry.title)}
        onClick={() => orderNow({ type: 'handout/start', handout: entry.handout })}
      >
        {t.start}
      </Button>
    </div>
  );
}

/** "24 portables sur 26 sont prêts", and the same as a bar. */
export function ReadyCount({ laptops, of }: { readonly laptops: number; readonly of: number }) {
  const t = handingOutTexts();
  return (
    <span className={styles.ready}>
      <span role="status">{t.ready(laptops, of)}</span>
      <ProgressBar label={t.ready(laptops, of)} value={of === 0 ? 0 : laptops / of} />
    </span>
  );
}
