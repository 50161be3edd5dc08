import { PupilPicture } from '#kit/pupil-picture.tsx';
import { ContentView } from '#kit/work/content-view.tsx';
import { WorkPicture } from '#kit/work/work-picture.tsx';
import type { BoardView } from '#protocol/views.ts';
import { texts } from '../texts.ts';
import styles from './work.module.css';

type WorkOverlay = Extract<BoardView['overlay'], { kind: 'work' }>;

/** The pupil's picture, as a share of the wall's width. */
const PICTURE = 0.046;

/** One pupil's work, as large as the wall; her name only where the teacher sent it. */
export function Work({ overlay }: { readonly overlay: WorkOverlay }) {
  const { item, given, pupil } = overlay;
  return (
    <section className={styles.work} data-surface="dark" aria-label={texts().work}>
      <header className={styles.head}>
        <h1 className={styles.prompt}>
          <ContentView content={item.prompt} />
        </h1>
        {pupil && (
          <p className={styles.pupil}>
            <PupilPicture animal={pupil.picture} size={Math.round(innerWidth * PICTURE)} />
            <span dir="auto">{pupil.name}</span>
          </p>
        )}
      </header>
      <div className={styles.sheet}>
        <WorkPicture item={item} given={given} name={pupil?.name} width={3840} most={0.16} />
      </div>
    </section>
  );
}
