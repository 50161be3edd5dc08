import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import { EmptyState } from '#kit/empty-state.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { ProgressBar } from '#kit/progress-bar.tsx';
import type { SessionView } from '#protocol/views.ts';
import { closeDialog, openDialog, orderNow, useView } from '../../store.ts';
import { GroupDot } from '../groups/group-dot.tsx';
import { outNow, type Entry } from './entries.ts';
import { ReadyCount } from './handed-out.tsx';
import styles from './handing-out.module.css';
import { handingOutTexts } from './texts.ts';
import { namesOf } from './whom-to-give.tsx';

/** All that is out now, with those who have it. */
export function HandedOutDialog() {
  const t = handingOutTexts();
  const session = useView((view) => view.session);
  if (session === null) return null;
  const entries = outNow(session);
  return (
    <Dialog
      open
      onClose={closeDialog}
      size="wide"
      title={t.outTitle}
      subtitle={t.outSubtitle}
      actions={
        <>
          <Button icon={icons.handOut} onClick={() => openDialog('hand-out')}>
            {t.workButton}
          </Button>
          <Button tone="primary" onClick={closeDialog}>
            {t.done}
          </Button>
        </>
      }
    >
      {entries.length === 0 && (
        <EmptyState icon={icons.inbox} title={t.outNone}>
          {t.outNoneText}
        </EmptyState>
      )}
      <ul className={styles.works}>
        {entries.map((entry) => (
          <li key={entry.key} className={styles.entry}>
            <OneWork session={session} entry={entry} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function OneWork({ session, entry }: { readonly session: SessionView; readonly entry: Entry }) {
  const t = handingOutTexts();
  const { to, pupils, finished } = entry;
  const group = to.kind === 'group' ? session.groups[to.group] : undefined;
  const whom = to.kind === 'all' ? t.all : (group?.name ?? namesOf(session, pupils));
  return (
    <>
      <span className={styles.mark} aria-hidden="true">
        <Icon of={entry.plan ? icons.rollCall : icons.question} size={20} />
      </span>
      <span className={styles.words}>
        <strong>{entry.title}</strong>
        <span className={styles.whom}>
          {group && <GroupDot colour={group.colour} size={14} />}
          {whom}
          {group && ` · ${namesOf(session, pupils)}`}
        </span>
      </span>
      {entry.waiting && entry.ready ? (
        <ReadyCount {...entry.ready} />
      ) : (
        <span className={styles.ready}>
          <span>{t.finished(finished, pupils.length)}</span>
          <ProgressBar
            label={t.finished(finished, pupils.length)}
            parts={[{ value: finished / Math.max(1, pupils.length), meaning: 'good' }]}
          />
        </span>
      )}
      {entry.waiting && (
        <Button
          icon={icons.play}
          aria-label={t.startOne(entry.title)}
          onClick={() => orderNow({ type: 'handout/start', handout: entry.handout })}
        >
          {t.start}
        </Button>
      )}
      <Button
        icon={icons.close}
        aria-label={t.closeOne(entry.title)}
        onClick={() => orderNow({ type: 'handout/close', handout: entry.handout })}
      >
        {t.close}
      </Button>
    </>
  );
}
