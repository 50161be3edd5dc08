import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { isSeenAs, type SeenTile } from './how-she-is.ts';
import styles from './panel-hooks.module.css';
import { workRoomTexts } from './texts.ts';
import { enterWorkRoom } from './work-place.ts';

/** The way from the class's panel to all laptops at once. */
export function SeeClassButton() {
  return (
    <IconButton
      icon={icons.overview}
      label={workRoomTexts().open}
      size="compact"
      aria-keyshortcuts="V"
      onClick={() => enterWorkRoom({ view: 'class' })}
    />
  );
}

/** Who needs the teacher now. */
export function Calls({ seen }: { readonly seen: readonly SeenTile[] }) {
  const t = workRoomTexts().sights;
  const hands = seen.filter((one) => isSeenAs(one, 'hand')).length;
  const stuck = seen.filter((one) => isSeenAs(one, 'stuck')).length;
  return (
    <>
      {hands > 0 && <span className={styles.hands}>{t.hand(hands)}</span>}
      {stuck > 0 && <span className={styles.stuck}>{t.stuck(stuck)}</span>}
    </>
  );
}
