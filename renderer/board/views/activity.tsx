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
        prompt={item.prompt.text ?? ''}
        choices={item.choices.map(({ id, text = '' }) => ({ id, text }))}
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
  if (overlay.kind !== 'results' || page?.kind !== 'activity') return false;
  const item = page.activity.items[0];
  const onWall = overlay.activity === page.activity.id && overlay.item === item?.id;
  // What has no choices has no bars of its own.
  return onWall && item.choices.length > 0;
}
