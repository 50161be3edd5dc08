import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import type { Content } from '#protocol/activity/content.ts';
import type { Feedback } from '../items/contract.ts';
import { ContentPicture, ListenButton } from '../content.tsx';
import { itemTexts } from '../items/texts.ts';
import styles from './verdict.module.css';

export interface VerdictProps {
  readonly verdict: NonNullable<Feedback['verdict']>;
  /** She may try again. */
  readonly again: boolean;
  readonly explanation?: Content | undefined;
  /** Whether the right answer is shown; null: it may not be told. */
  readonly solution: boolean | null;
  readonly onSolution: (solution: boolean) => void;
}

const SIGNS = { right: icons.tick, partly: icons.nearly, wrong: icons.close };

/** Right, nearly or not: a shape, a word and a colour; then why. */
export function Verdict({ verdict, again, explanation, solution, onSolution }: VerdictProps) {
  const t = itemTexts();
  const word = verdict === 'wrong' && !again ? t.verdict.over : t.verdict[verdict];
  return (
    <div className={styles.verdict} data-verdict={verdict}>
      <span className={styles.sign} aria-hidden="true">
        <Icon of={SIGNS[verdict]} size={40} />
      </span>
      <div className={styles.words} role="status">
        <p className={styles.word}>{word}</p>
        {explanation?.text !== undefined && (
          <p className={styles.why} dir="auto">
            {explanation.text}
          </p>
        )}
      </div>
      {explanation?.picture && (
        <span className={styles.picture}>
          <ContentPicture picture={explanation.picture} words={explanation.text !== undefined} />
        </span>
      )}
      {explanation?.sound && <ListenButton small sound={explanation.sound} />}
      {solution !== null && (
        <button
          type="button"
          className={styles.solution}
          aria-pressed={solution}
          onClick={() => onSolution(!solution)}
        >
          <Icon of={icons.hint} size={28} />
          {solution ? t.mine : t.solution}
        </button>
      )}
    </div>
  );
}
