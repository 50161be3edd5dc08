import { Button } from '#kit/button.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { openDialog, orderNow, useView } from '../../store.ts';
import styles from './handing-out.module.css';
import { handingOutTexts } from './texts.ts';

/** What a teacher does for the whole class: give work, make groups, let the laptops follow. */
export function ClassActions() {
  const t = handingOutTexts();
  const follow = useView((view) => view.session?.session.follow ?? false);
  return (
    <>
      <div className={styles.actions} role="group" aria-label={t.actions}>
        <Button size="compact" icon={icons.handOut} onClick={() => openDialog('hand-out')}>
          {t.workButton}
        </Button>
        <Button size="compact" icon={icons.group} onClick={() => openDialog('groups')}>
          {t.groupsButton}
        </Button>
        <Button
          size="compact"
          icon={icons.board}
          pressed={follow}
          aria-label={t.follow}
          title={t.follow}
          className={styles.follow}
          onClick={() => orderNow({ type: 'session/follow', on: !follow })}
        >
          {t.followShort}
        </Button>
      </div>
      {follow && (
        <p className={styles.following} role="status">
          <Icon of={icons.board} size={18} /> {t.following}
        </p>
      )}
    </>
  );
}
