import { useShallow } from 'zustand/react/shallow';
import { documentName, stepName } from '../step-words.ts';
import { placedStep, placeOf, useView, type PlacedStep } from '../store.ts';
import { texts } from '../texts.ts';
import { ClassPanel } from './class-panel.tsx';
import { HandedOut } from './handing-out/handed-out.tsx';
import { QuestionCard } from './question-card.tsx';
import styles from './side.module.css';
import { StartSession } from './start-session.tsx';
import { StepPicture } from './step-picture.tsx';

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
          <HandedOut />
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
  const next = useView(useShallow((view) => placedStep(view, placeOf(view, view.next))));
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t.side.next}</h2>
      <div className={styles.next}>
        <span className={styles.thumbnail}>
          {next && <StepPicture step={next.step} document={next.document} />}
        </span>
        <div className={styles.words}>
          <p className={styles.title}>{next ? t.runList.page(next.place + 1) : t.side.end}</p>
          <p className={styles.quiet}>{next ? nextName(next) : t.side.endText}</p>
        </div>
      </div>
    </section>
  );
}

/** Its own name if it has one, else where it is from. */
function nextName({ step, document }: PlacedStep): string {
  const ownName = step.kind !== 'page' || step.title !== undefined || document === null;
  return ownName ? stepName(step, document) : documentName(document);
}
