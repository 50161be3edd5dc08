import * as icons from '#kit/icons.ts';
import type { Step } from '../../screen.ts';
import { texts } from '../../texts.ts';
import type { Feedback } from '../items/contract.ts';
import { itemTexts } from '../items/texts.ts';
import { PupilButton } from '../pupil-button.tsx';
import { SavedState } from '../saved-state.tsx';
import styles from './answer-footer.module.css';
import { savedState } from './done-view.tsx';
import { Verdict } from './verdict.tsx';

export interface AnswerFooterProps {
  /** The id of the form that the answer button sends. */
  readonly form: string;
  readonly step: Step;
  readonly steps: readonly Step[];
  readonly answered: boolean;
  /** There is something to send … */
  readonly possible: boolean;
  /** … and nothing left to do. */
  readonly complete: boolean;
  readonly feedback: Feedback | null;
  /** Something will be said about it, and has not come yet. */
  readonly judging: boolean;
  /** The right answer is being looked at. */
  readonly solution: boolean;
  readonly onSolution: (solution: boolean) => void;
  readonly onAgain: () => void;
  readonly onNext: () => void;
  /** No player: there is nothing to do but to go on. */
  readonly unknown: boolean;
}

/** Under an item: the one thing to press, and what is known of her answer. */
export function AnswerFooter(props: AnswerFooterProps) {
  const { step, steps, answered, feedback, unknown } = props;
  const t = texts().question;
  const state = savedState(steps);
  const verdict = feedback?.verdict;
  return (
    <div className={styles.footer} data-verdict={verdict}>
      <div className={styles.said}>
        {verdict ? (
          <Verdict
            verdict={verdict}
            again={step.again}
            explanation={feedback.explanation}
            solution={feedback.solution && verdict !== 'right' ? props.solution : null}
            onSolution={props.onSolution}
          />
        ) : (
          <SavedState state={state} text={state === 'kept' ? t.kept : t.sent} />
        )}
      </div>
      {answered || unknown ? <GoOn {...props} /> : <Answer {...props} />}
    </div>
  );
}

function Answer({ form, step, possible, complete }: AnswerFooterProps) {
  const choice = step.item.kind === 'choice' || step.item.kind === 'poll';
  return (
    <PupilButton
      type="submit"
      form={form}
      tone={complete || !possible ? 'primary' : 'plain'}
      icon={icons.tick}
      disabled={!possible}
      onClick={(event) => {
        // The second half of a double click belongs to the item before.
        if (event.detail > 1) event.preventDefault();
      }}
    >
      {choice ? texts().question.confirm : itemTexts().answer}
    </PupilButton>
  );
}

/** The button that had the focus is gone: the next one to press takes it. */
function GoOn(props: AnswerFooterProps) {
  const { step, feedback, onAgain, onNext, unknown } = props;
  const t = itemTexts();
  const right = feedback?.verdict === 'right';
  const missed = feedback?.verdict !== undefined && !right;
  const again = step.again && !right && !unknown && !props.judging;
  return (
    <div className={styles.buttons}>
      {again && (
        <PupilButton
          tone={missed ? 'primary' : 'plain'}
          icon={icons.reset}
          autoFocus={missed}
          onClick={onAgain}
        >
          {missed ? t.again : t.change}
        </PupilButton>
      )}
      <PupilButton
        tone={again && missed ? 'plain' : 'primary'}
        iconAfter={icons.next}
        autoFocus
        onClick={onNext}
      >
        {t.next}
      </PupilButton>
    </div>
  );
}
