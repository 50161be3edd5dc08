import { useShallow } from 'zustand/react/shallow';
import { currentPlace, placedStep, useView } from '../store.ts';
import { texts } from '../texts.ts';
import { ClassPanel } from './class-panel.tsx';
import { PagePicture } from './page-picture.tsx';
import { QuestionCard } from './question-card.tsx';
import styles from './side.module.css';
import { StartSession } from './start-session.tsx';

/** What comes next, and the class. */
export function Side() {
  const t = texts().side;
  const lesson = useView((view) => view.lesson !== null);
  const session = useView((view) => view.session !== null);
  return (
    <aside className={styles.side} aria-label={t.region}>
      {lesson && <NextPage />}
      {session ? (
        <>
          <ClassPanel />
          <QuestionCard />
        </>
      ) : (
        <StartSession />
      )}
    </aside>
  );
}

function NextPage() {
  const t = texts();
  const next = useView(useShallow((view) => placedStep(view, currentPlace(view) + 1)));
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t.side.next}</h2>
      <div className={styles.next}>
        <span className={styles.thumbnail}>
          {next && <PagePicture blob={next.document.blob} page={next.step.page} />}
        </span>
        <div className={styles.words}>
          <p className={styles.title}>{next ? t.runList.page(next.place + 1) : t.side.end}</p>
          <p className={styles.quiet}>
            {next ? next.document.name.replace(/\.pdf$/i, '') : t.side.endText}
          </p>
        </div>
      </div>
    </section>
  );
}
