import { STAYS } from '#tools/own-wall.ts';
import { timer as timerPart } from '#tools/timer.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import type { Step } from '#protocol/lesson.ts';
import type { StateOf } from '#protocol/tools.ts';
import { orderNow, useView } from '../../store.ts';
import styles from './steps.module.css';
import { stepTexts } from './texts.ts';

const MINUTE = 60_000;
const ACTIONS = ['start', 'pause', 'reset', 'add'] as const;

/** The same buttons as the class tool's; "set" changes the step itself. */
export function TimerStrip({ step }: { readonly step: Extract<Step, { kind: 'timer' }> }) {
  const t = stepTexts().clock;
  const run = useView((view) => view.board.timers?.[step.id]);
  const { id, duration } = step;
  const state: StateOf<'timer'> = run ?? { kind: 'timer', duration, left: duration, since: null };
  const act = (action: string, value?: number | string) => {
    if (action === 'set') {
      const content = { kind: 'timer' as const, duration: Number(value) * MINUTE };
      orderNow({ type: 'lesson/change-step', step: id, content });
      return;
    }
    const known = ACTIONS.find((one) => one === action);
    const minutes = typeof value === 'number' ? { value } : {};
    if (known) orderNow({ type: 'timer/do', step: id, action: known, ...minutes });
  };
  return (
    <section className={styles.strip} data-strip aria-label={t.bar}>
      <Icon of={icons.timer} size={20} />
      <timerPart.Buttons {...STAYS} state={state} act={act} classes={[]} />
      {!run && <p className={styles.words}>{t.note}</p>}
    </section>
  );
}
