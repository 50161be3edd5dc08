import { classNames } from '../class-names.ts';
import { formatNumber } from '../formats.ts';
import { Icon } from '../icon.tsx';
import * as icons from '../icons.ts';
import styles from './activity-face.module.css';

export interface ActivityFaceProps {
  readonly prompt: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  /** How the class answered, once the teacher shows it. */
  readonly results?: readonly {
    readonly id: string;
    readonly count: number;
    readonly right: boolean;
  }[];
  /** The spoken word for a right answer: "bonne réponse". */
  readonly rightLabel: string;
  readonly className?: string | undefined;
}

/** A question for everybody to think about, as large as the place it is given. */
export function ActivityFace(props: ActivityFaceProps) {
  const { prompt, choices, results, rightLabel, className } = props;
  const total = Math.max(1, results?.reduce((sum, { count }) => sum + count, 0) ?? 1);
  const longest = Math.max(...choices.map(({ text }) => text.length));
  return (
    <section
      className={classNames(styles.face, className)}
      data-surface="dark"
      data-length={longest > 90 ? 'long' : longest > 40 ? 'middle' : 'short'}
    >
      <div className={styles.sheet}>
        <p className={styles.prompt} data-long={prompt.length > 90}>
          {prompt}
        </p>
        <ol className={styles.choices} data-many={choices.length > 4}>
          {choices.map(({ id, text }, place) => {
            const result = results?.find((one) => one.id === id);
            return (
              <li key={id} className={classNames(styles.choice, result?.right && styles.right)}>
                {result && (
                  <span
                    className={styles.bar}
                    style={{ width: `${(result.count / total) * 100}%` }}
                    aria-hidden="true"
                  />
                )}
                <span className={styles.letter}>{String.fromCharCode(65 + place)}</span>
                <span className={styles.text}>{text}</span>
                {result?.right && (
                  <Icon of={icons.tick} className={styles.tick} label={rightLabel} />
                )}
                {result && <span className={styles.count}>{formatNumber(result.count, 0)}</span>}
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}
