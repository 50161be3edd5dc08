import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { activityTexts } from '../texts.ts';
import styles from './bodies.module.css';
import type { BodyProps } from './body.ts';

const MOST = 60;
const SHOWN = 10;

/** Lines to write on. */
export function WritingBody({ item, change }: BodyProps<'writing'>) {
  const t = activityTexts().writing;
  const { lines } = item;
  const to = (next: number) =>
    change({ ...item, lines: Math.min(MOST, Math.max(1, next)) }, 'lines');
  return (
    <div className={styles.body}>
      <div className={styles.writing} aria-hidden="true">
        {Array.from({ length: Math.min(lines, SHOWN) }, (_, at) => (
          <span key={at} />
        ))}
      </div>
      <div role="group" aria-label={t.lines} className={styles.stepper}>
        <IconButton
          icon={icons.less}
          label={t.fewer}
          tone="plain"
          disabled={lines <= 1}
          onClick={() => to(lines - 1)}
        />
        <output>{t.amount(lines)}</output>
        <IconButton
          icon={icons.add}
          label={t.more}
          tone="plain"
          disabled={lines >= MOST}
          onClick={() => to(lines + 1)}
        />
      </div>
    </div>
  );
}
