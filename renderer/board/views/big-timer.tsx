import { timer as part } from '../tools/timer.tsx';
import { OWN_WALL } from '../tools/own-wall.ts';
import { useNow } from '../tools/use-now.ts';
import type { BoardPage } from '#protocol/views.ts';
import styles from './steps.module.css';

type TimerPage = Extract<BoardPage, { kind: 'timer' }>;

/** The timer alone on the wall: the same picture as the class tool, as large as it can be. */
export function BigTimer({ page: { timer } }: { readonly page: TimerPage }) {
  const now = useNow(250, part.moving?.until(timer) ?? 0);
  return (
    <section className={styles.page} aria-label={part.texts().name}>
      <div className={styles.timer}>
        <part.Face state={timer} place={OWN_WALL} now={now} onBoard />
      </div>
    </section>
  );
}
