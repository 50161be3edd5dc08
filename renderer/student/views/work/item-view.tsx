import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { classNames } from '#kit/class-names.ts';
import type { Given, ItemKind } from '#protocol/activity/item.ts';
import type { LaptopActivity } from '#protocol/views.ts';
import type { Step } from '../../screen.ts';
import { isComplete, isPossible, startOf, tidy } from '../../sendable.ts';
import { texts } from '../../texts.ts';
import { Instruction } from '../instruction.tsx';
import type { Feedback } from '../items/contract.ts';
import { aloudWords } from '../items/prompt-words.ts';
import { playerOf } from '../items/registry.ts';
import { usePart } from '../lazy-part.ts';
import { Stage } from '../stage.tsx';
import { AnswerFooter } from './answer-footer.tsx';
import styles from './item-view.module.css';
import { NoPlayer, PlayerLoading } from './no-player.tsx';

export interface ItemViewProps {
  readonly header: ReactNode;
  readonly step: Step;
  readonly steps: readonly Step[];
  readonly activity: LaptopActivity;
  /** False under "Yeux au tableau": keys do nothing then. */
  readonly active: boolean;
  readonly onDraft: (given: Given | null) => void;
  /** `stay`: something may be said about it, so it remains on the screen. */
  readonly onAnswer: (given: Given, stay: boolean) => void;
  readonly onNext: () => void;
}

/** Never judged by anybody but the teacher: the next item comes at once. */
const UNJUDGED: ReadonlySet<ItemKind> = new Set(['poll', 'drawing', 'writing', 'page', 'link']);
/** Begun anew at another try; elsewhere she mends what is there. */
const FROM_NOTHING: ReadonlySet<ItemKind> = new Set(['choice', 'h5p']);

/** One item: its prompt, its player, and its one button. */
export function ItemView(props: ItemViewProps) {
  const { header, step, steps, activity, active, onDraft, onAnswer, onNext } = props;
  const { item } = step;
  const form = useId();
  const part = playerOf(item.kind);
  const player = usePart(part)?.player;
  const [solution, setSolution] = useState(false);
  /** The attempt that she wants to better. */
  const [bettering, setBettering] = useState<number | null>(null);
  const answered = step.state !== 'open' && step.draft === null && bettering !== step.attempt;
  const value = answered ? step.given : (step.draft?.given ?? startOf(item));
  const stay =
    activity.feedback === 'explanation' ||
    (activity.feedback === 'verdict' && !UNJUDGED.has(item.kind));
  const answer = () => {
    if (answered || !active || !isPossible(item, value)) return;
    onAnswer(tidy(value), stay);
  };
  const feedback: Feedback | null = answered ? step.own : null;
  const shown = solution && feedback?.solution ? feedback.solution : value;
  const again = () => {
    setSolution(false);
    setBettering(step.attempt);
    if (!FROM_NOTHING.has(item.kind)) onDraft(step.given);
  };
  return (
    <Stage
      header={header}
      footer={
        <AnswerFooter
          form={form}
          step={step}
          steps={steps}
          answered={answered}
          possible={isPossible(item, value)}
          complete={isComplete(item, value)}
          feedback={feedback}
          judging={stay && step.own === null}
          solution={solution}
          onSolution={setSolution}
          onAgain={again}
          onNext={onNext}
          unknown={!part}
        />
      }
    >
      {!player?.wholePlace && (
        <Instruction
          text={item.prompt.text ?? ''}
          aloud={aloudWords(item)}
          sound={item.prompt.sound}
          picture={item.prompt.picture}
          unseen={texts().question.position(steps.indexOf(step) + 1, steps.length)}
        />
      )}
      <form
        id={form}
        className={classNames(styles.form, player?.wholePlace && styles.whole)}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          answer();
        }}
      >
        {part && !player && <PlayerLoading />}
        {!part && <NoPlayer />}
        {player && (
          <player.View
            item={item}
            value={shown}
            onChange={onDraft}
            locked={answered}
            feedback={feedback}
            active={active}
            onAnswer={answer}
          />
        )}
      </form>
    </Stage>
  );
}
