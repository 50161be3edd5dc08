import { Button } from '#kit/button.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { showGood } from '#kit/toasts.ts';
import type { Step } from '#protocol/lesson.ts';
import type { SessionView } from '#protocol/views.ts';
import { openDialog, order, orderNow, useView } from '../../store.ts';
import { questionProgress } from '../question-progress.ts';
import { ReadyCount } from '../handing-out/handed-out.tsx';
import { handingOutTexts } from '../handing-out/texts.ts';
import styles from './steps.module.css';
import { stepTexts } from './texts.ts';

type ActivityStep = Extract<Step, { kind: 'activity' }>;

/** Hands the question out to the laptops, and shows on its own step how the class answered. */
export function ActivityStrip({ step }: { readonly step: ActivityStep }) {
  const t = stepTexts().question;
  const session = useView((view) => view.session);
  const overlay = useView((view) => view.board.overlay);
  const classes = useView((view) => Object.keys(view.classes).length);
  const given = session && newestOf(session, step.activity.id);
  const shown = given && overlay.kind === 'results' && overlay.handout === given.handout.id;
  const handOut = async () => {
    if (await order({ type: 'handout/send', activity: step.activity })) showGood(t.sent);
  };
  return (
    <section className={styles.strip} data-strip aria-label={t.bar}>
      <Icon of={icons.question} size={20} />
      {!session && (
        <>
          <p className={styles.words}>{t.noSession}</p>
          <Button
            tone="dark"
            size="compact"
            icon={icons.play}
            onClick={() => openDialog(classes === 0 ? 'class-editor' : 'classes')}
          >
            {t.start}
          </Button>
        </>
      )}
      {session && !given && (
        <Button tone="leaf" size="compact" icon={icons.handOut} onClick={() => void handOut()}>
          {t.handOut}
        </Button>
      )}
      {given?.ready && (
        <>
          <ReadyCount {...given.ready} />
          <Button
            tone="leaf"
            size="compact"
            icon={icons.play}
            onClick={() => orderNow({ type: 'handout/start', handout: given.handout.id })}
          >
            {handingOutTexts().start}
          </Button>
        </>
      )}
      {given && !given.ready && (
        <>
          <p className={styles.words} role="status">
            {t.answered(session ? questionProgress(session, given).answers : 0)}
          </p>
          <Button
            tone={shown ? 'dark' : 'leaf'}
            size="compact"
            icon={icons.results}
            onClick={() =>
              orderNow({
                type: 'board/overlay',
                overlay: shown ? { kind: 'none' } : { kind: 'results', handout: given.handout.id },
              })
            }
          >
            {shown ? t.hide : t.show}
          </Button>
          <Button tone="dark" size="compact" icon={icons.reload} onClick={() => void handOut()}>
            {t.again}
          </Button>
        </>
      )}
      <span className={styles.presets}>
        {session && (
          <Button
            tone="dark"
            size="compact"
            icon={icons.group}
            onClick={() => openDialog('hand-out', step.id)}
          >
            {handingOutTexts().toChoose}
          </Button>
        )}
        <Button
          tone="dark"
          size="compact"
          icon={icons.pen}
          onClick={() => openDialog('activity', step.id)}
        >
          {t.edit}
        </Button>
      </span>
    </section>
  );
}

/** The newest time it was handed out in this session; a question that was changed is another one. */
function newestOf(session: SessionView, activity: string) {
  const same = Object.values(session.handouts).filter(
    ({ handout }) => handout.activity.id === activity,
  );
  return same.sort((a, b) => b.handout.sentAt - a.handout.sentAt)[0] ?? null;
}
