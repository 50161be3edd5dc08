import { Button } from '#kit/button.tsx';
import { ProgressBar } from '#kit/progress-bar.tsx';
import type { SessionView } from '#protocol/views.ts';
import { orderNow, useView } from '../store.ts';
import { texts } from '../texts.ts';
import styles from './question-card.module.css';
import { questionProgress } from './question-progress.ts';
import { showResults } from './work/work-place.ts';

/** The question that the laptops show, how far the class is, and its results. */
export function QuestionCard() {
  const t = texts();
  const session = useView((view) => view.session);
  const overlay = useView((view) => view.board.overlay);
  if (session === null) return null;
  const shown = newestHandout(session);
  if (shown === null) return null;
  const { handout } = shown;
  const { answers, all, pupils, items } = questionProgress(session, shown);
  const atWork = handout.closed ? 0 : all - answers;
  const onBoard = overlay.kind === 'results' && overlay.handout === handout.id;
  return (
    <section className={styles.card} aria-label={t.question.current}>
      <div className={styles.head}>
        <h3 className={styles.prompt} title={handout.activity.title}>
          {handout.activity.title}
        </h3>
        <span className={styles.figure}>{t.question.answered(answers, all, items)}</span>
      </div>
      <ProgressBar
        label={t.question.progress(answers, pupils, items)}
        parts={[
          { value: answers / all, meaning: 'good' },
          { value: atWork / all, meaning: 'info' },
        ]}
      />
      <div className={styles.actions}>
        <Button onClick={() => showResults(handout.id)}>{t.question.see}</Button>
        <Button
          pressed={onBoard}
          onClick={() =>
            orderNow({
              type: 'board/overlay',
              overlay: onBoard ? { kind: 'none' } : { kind: 'results', handout: handout.id },
            })
          }
        >
          {onBoard ? t.question.hideFromBoard : t.question.showOnBoard}
        </Button>
      </div>
    </section>
  );
}

/** The one on the laptops, else the newest. */
function newestHandout(session: SessionView) {
  const current = session.session.current;
  const now = current === null ? undefined : session.handouts[current];
  if (now) return now;
  const all = Object.values(session.handouts);
  return all.sort((a, b) => b.handout.sentAt - a.handout.sentAt)[0] ?? null;
}
