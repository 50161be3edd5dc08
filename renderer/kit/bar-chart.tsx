import type { ReactNode } from 'react';
import styles from './bar-chart.module.css';
import { classNames } from './class-names.ts';
import { formatNumber } from './formats.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';

export interface Bar {
  /** What stands in the badge: "A". */
  readonly letter: string;
  readonly value: number;
  /** The answer in words, above its bar where there is room and it helps. */
  readonly label?: ReactNode;
  /** Shown in mirabelle with a tick: the right answer, once the teacher reveals it. */
  readonly right?: boolean;
}

export interface BarChartProps {
  readonly title?: string;
  readonly bars: readonly Bar[];
  /** The value of a full bar; without it the longest bar is full. */
  readonly total?: number;
  /** board: to be read from eight metres. */
  readonly size?: 'panel' | 'board';
  /** The spoken word for a right answer, from the page's catalogue: "bonne réponse". */
  readonly rightLabel: string;
  readonly className?: string | undefined;
}

/** How many chose which answer: badge, bar, number. A list, so that it also reads aloud. */
export function BarChart(props: BarChartProps) {
  const { title, bars, total, size = 'panel', rightLabel, className } = props;
  const full = Math.max(1, total ?? 0, ...bars.map((bar) => bar.value));
  return (
    <figure className={classNames(styles.chart, styles[size], className)}>
      {title !== undefined && <figcaption className={styles.title}>{title}</figcaption>}
      <ul className={styles.bars}>
        {bars.map((bar) => (
          <li key={bar.letter} className={classNames(styles.row, bar.right && styles.right)}>
            <span className={styles.letter}>{bar.letter}</span>
            <div className={styles.middle}>
              {bar.label !== undefined && <span className={styles.label}>{bar.label}</span>}
              <div
                className={styles.bar}
                style={{ width: `max(${(bar.value / full) * 100}%, ${bar.value > 0 ? 6 : 0}px)` }}
              />
            </div>
            <span className={styles.value}>{formatNumber(bar.value, 0)}</span>
            <span className={styles.tick}>
              {bar.right && (
                <Icon of={icons.tick} size={size === 'board' ? 36 : 20} label={rightLabel} />
              )}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
