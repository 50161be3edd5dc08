import { ActivityFace } from '#kit/steps/activity-face.tsx';
import type { BoardPage, BoardView } from '#protocol/views.ts';
import { texts } from '../texts.ts';
import styles from './steps.module.css';

type ActivityPage = Extract<BoardPage, { kind: 'activity' }>;

/** A question on the wall; its results come into the question itself. */
export function Activity(props: {
  readonly page: ActivityPage;
  readonly overlay: BoardView['overlay'];
}) {
  const { page, overlay } = props;
  const item = page.activity.items[0];
  if (!item) return null;
  const results = isAbout(overlay, page) ? overlay.choices : undefined;
  return (
    <div className={styles.page}>
      <ActivityFace
        prompt={item.prompt}
        choices={item.choices}
        rightLabel={texts().right}
        {...(results && { results })}
      />
    </div>
  );
}

/** Whether an overlay has the results of this very question. */
export function isAbout(
  overlay: BoardView['overlay'],
  page: BoardPage | null,
): overlay is Extract<BoardView['overlay'], { kind: 'results' }> {
  const activity = page?.kind === 'activity' ? page.activity.id : null;
  return overlay.kind === 'results' && overlay.activity === activity;
}
