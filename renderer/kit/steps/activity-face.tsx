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
  /** Beside words that say the same: seen, and read by no reader nor taken for a button's name. */
  readonly silent?: boolean;
  readonly className?: string | undefined;
}

/** A question for everybody to think about, as large as the place it is given. */
export function ActivityFace(props: ActivityFaceProps) {
  const { prompt, choices, results, rightLabel, silent = false, className } = props;
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
          <Words text={prompt} silent={silent} />
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
                <span className={styles.letter}>
                  <Words text={String.fromCharCode(65 + place)} silent={silent} />
                </span>
                <span className={styles.text}>
                  <Words text={text} silent={silent} />
                </span>
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

function Words({ text, silent }: { readonly text: string; readonly silent: boolean }) {
  return silent ? <span className={styles.silent} data-words={text} /> : text;
}
