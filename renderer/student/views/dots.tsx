import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import type { Step } from '../screen.ts';
import { texts } from '../texts.ts';
import styles from './dots.module.css';

export interface DotsProps {
  readonly steps: readonly Step[];
  /** The question on the screen; none when all are done. */
  readonly current?: number | undefined;
}

/** How far: a tick for what is sent, a ring for what is still on its way, a bar for now. */
export function Dots({ steps, current }: DotsProps) {
  if (steps.length < 2) return null;
  const done = steps.filter((step) => step.state !== 'open').length;
  const position = current === undefined ? done : current + 1;
  return (
    <div
      className={steps.length > 12 ? styles.many : styles.dots}
      role="img"
      aria-label={texts().question.position(position, steps.length)}
    >
      {steps.map((step, index) => (
        <span
          key={step.item.id}
          className={index === current ? styles.current : styles[lookOf(step)]}
        >
          {lookOf(step) === 'sent' && index !== current && <Icon of={icons.tick} size={12} />}
        </span>
      ))}
    </div>
  );
}

/** A tick is for what is right, or for what nobody judges yet. */
function lookOf({ state, own }: Step): 'open' | 'kept' | 'sent' | 'tried' {
  const missed = own?.verdict === 'wrong' || own?.verdict === 'partly';
  return state === 'sent' && missed ? 'tried' : state;
}
