import { useState } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import { formatAgo } from '#kit/formats.ts';
import { IconButton } from '#kit/icon-button.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import type { LessonSummary } from '#protocol/views.ts';
import { pickFiles } from '../import-files.ts';
import { openDialog, orderNow, useView } from '../store.ts';
import { texts } from '../texts.ts';
import styles from './home.module.css';
import { PagePicture } from './page-picture.tsx';

const RECENT = 12;

/** The first screen: one thing to press, and the lessons of the last days. */
export function Home() {
  const t = texts();
  const lessons = useView((view) => view.lessons);
  const session = useView((view) => view.session !== null);
  const classes = useView((view) => Object.keys(view.classes).length);
  const [removing, setRemoving] = useState<LessonSummary | null>(null);
  const recent = Object.values(lessons)
    .sort((a, b) => b.openedAt - a.openedAt)
    .slice(0, RECENT);
  return (
    <main className={styles.home}>
      <section className={styles.hero}>
        <p className={styles.hello}>{t.home.hello}</p>
        <h1 className={styles.title}>{t.home.title}</h1>
        <div className={styles.actions}>
          <Button tone="primary" size="large" icon={icons.open} onClick={() => pickFiles('new')}>
            {t.home.open}
          </Button>
          {!session && (
            <Button
              size="large"
              icon={icons.group}
              onClick={() => openDialog(classes === 0 ? 'class-editor' : 'classes')}
            >
              {t.side.start}
            </Button>
          )}
        </div>
        <p className={styles.hint}>
          <Icon of={icons.bring} size={18} /> {t.home.drop}
        </p>
      </section>
      {recent.length === 0 && <FirstSteps />}
      {recent.length > 0 && (
        <section className={styles.recent} aria-labelledby="recent">
          <h2 id="recent" className={styles.heading}>
            {t.home.recent}
          </h2>
          <ul className={styles.lessons}>
            {recent.map((lesson) => (
              <LessonCard key={lesson.id} lesson={lesson} onRemove={() => setRemoving(lesson)} />
            ))}
          </ul>
        </section>
      )}
      <RemoveLesson lesson={removing} onClose={() => setRemoving(null)} />
    </main>
  );
}

/** For the very first day: the whole product in three pictures. */
function FirstSteps() {
  const t = texts().home;
  const steps = [
    [icons.document, t.first],
    [icons.board, t.second],
    [icons.laptop, t.third],
  ] as const;
  return (
    <ol className={styles.steps}>
      {steps.map(([icon, words], place) => (
        <li key={words} className={styles.firstStep}>
          <span className={styles.slate}>
            <Icon of={icon} size={34} />
          </span>
          <span className={styles.place}>{place + 1}</span>
          <span>{words}</span>
        </li>
      ))}
    </ol>
  );
}

interface LessonCardProps {
  readonly lesson: LessonSummary;
  readonly onRemove: () => void;
}

function LessonCard({ lesson, onRemove }: LessonCardProps) {
  const t = texts().home;
  return (
    <li className={styles.lesson}>
      <button
        type="button"
        className={styles.open}
        aria-label={t.resume(lesson.title)}
        onClick={() => orderNow({ type: 'lesson/open', lesson: lesson.id })}
      >
        <span className={styles.cover}>
          {lesson.cover && <PagePicture blob={lesson.cover.blob} page={lesson.cover.page} />}
        </span>
        <span className={styles.name}>{lesson.title}</span>
        <span className={styles.quiet}>
          {t.pages(lesson.stepCount)} · {formatAgo(new Date(lesson.openedAt), new Date())}
        </span>
      </button>
      <IconButton
        icon={icons.remove}
        label={t.remove(lesson.title)}
        size="compact"
        className={styles.remove}
        onClick={onRemove}
      />
    </li>
  );
}

interface RemoveLessonProps {
  readonly lesson: LessonSummary | null;
  readonly onClose: () => void;
}

function RemoveLesson({ lesson, onClose }: RemoveLessonProps) {
  const t = texts();
  const remove = () => {
    if (lesson) orderNow({ type: 'lesson/remove', lesson: lesson.id });
    onClose();
  };
  return (
    <Dialog
      open={lesson !== null}
      onClose={onClose}
      size="small"
      title={t.home.removeTitle}
      actions={
        <>
          <Button onClick={onClose}>{t.keep}</Button>
          <Button tone="danger" icon={icons.remove} onClick={remove}>
            {t.home.removeDo}
          </Button>
        </>
      }
    >
      <p>{t.home.removeText(lesson?.title ?? '')}</p>
    </Dialog>
  );
}
