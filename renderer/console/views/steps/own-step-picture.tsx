import { useLayoutEffect, type ReactNode } from 'react';
import { OWN_WALL } from '#tools/own-wall.ts';
import { timer as timerPart } from '#tools/timer.tsx';
import { useNow } from '#tools/use-now.ts';
import { classNames } from '#kit/class-names.ts';
import { ActivityFace } from '#kit/steps/activity-face.tsx';
import type { Step } from '#protocol/lesson.ts';
import type { StateOf } from '#protocol/tools.ts';
import { useView } from '../../store.ts';
import frame from '../page-picture.module.css';
import styles from './steps.module.css';
import { stepTexts } from './texts.ts';

type StepOf<Kind> = Extract<Step, { kind: Kind }>;

interface PictureProps {
  /** Spoken; empty beside words that say the same. */
  readonly alt: string;
  readonly className?: string | undefined;
  readonly onSize?: (width: number, height: number) => void;
}

/** A timer as the board shows it; on the stage it moves as there. */
export function TimerPicture({
  step,
  live,
  ...rest
}: PictureProps & { readonly step: StepOf<'timer'>; readonly live: boolean }) {
  const run = useView((view) => (live ? view.board.timers?.[step.id] : undefined));
  const { duration } = step;
  const state: StateOf<'timer'> = run ?? { kind: 'timer', duration, left: duration, since: null };
  const now = useNow(250, timerPart.moving?.until(state) ?? 0);
  return (
    <Frame {...rest}>
      <div className={styles.timer}>
        {live ? (
          <timerPart.Face state={state} place={OWN_WALL} now={now} onBoard={false} />
        ) : (
          <Disc />
        )}
      </div>
    </Frame>
  );
}

/** A full timer in the list: its minutes stand in its name. */
function Disc() {
  return (
    <svg className={styles.disc} viewBox="0 0 100 100">
      <circle cx="50" cy="50" r="42" fill="var(--white)" />
      <circle cx="50" cy="50" r="38" fill="var(--brick)" />
      <circle cx="50" cy="50" r="5" fill="var(--slate-800)" />
    </svg>
  );
}

const NO_COUNTS: Record<string, number> = {};

/** A question as the board shows it; on the stage with the results that stand in it there. */
export function ActivityPicture({
  step,
  live,
  ...rest
}: PictureProps & { readonly step: StepOf<'activity'>; readonly live: boolean }) {
  const item = step.activity.items[0];
  const counts = useView((view) => {
    const { overlay } = view.board;
    if (!live || overlay.kind !== 'results') return null;
    const given = view.session?.handouts[overlay.handout];
    if (!given || !item || given.handout.activity.id !== step.activity.id) return null;
    if (overlay.item !== undefined && overlay.item !== item.id) return null;
    return given.results[item.id]?.counts ?? NO_COUNTS;
  });
  const choices = item && 'choices' in item ? item.choices : [];
  const right = item?.kind === 'choice' ? item.right : [];
  const results =
    counts && choices.map(({ id }) => ({ id, count: counts[id] ?? 0, right: right.includes(id) }));
  return (
    <Frame {...rest}>
      {item && (
        <ActivityFace
          prompt={item.prompt.text ?? ''}
          choices={choices.map(({ id, text = '' }) => ({ id, text }))}
          rightLabel={stepTexts().question.right}
          silent={!live}
          {...(results && { results })}
        />
      )}
    </Frame>
  );
}

function Frame({ alt, className, onSize, children }: PictureProps & { children: ReactNode }) {
  useLayoutEffect(() => onSize?.(16, 9), [onSize]);
  const spoken = alt === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': alt };
  return (
    <span className={classNames(frame.frame, className)} data-ready="true" {...spoken}>
      <span className={styles.sheet}>{children}</span>
    </span>
  );
}
