import { BarChart } from '#kit/bar-chart.tsx';
import { formatPercent } from '#kit/formats.ts';
import { ProgressBar } from '#kit/progress-bar.tsx';
import { StatusDot } from '#kit/status-dot.tsx';
import { ContentView } from '#kit/work/content-view.tsx';
import type { Item } from '#protocol/activity/item.ts';
import { spreadOf, type Spread } from '#protocol/activity/spread.ts';
import type { ItemSummary } from '#protocol/views.ts';
import { letterOf } from '../../question-draft.ts';
import styles from './results-view.module.css';
import { workRoomTexts } from './texts.ts';

const NO_ANSWERS: ItemSummary = {
  answers: 0,
  counts: {},
  verdicts: { right: 0, partly: 0, wrong: 0 },
};
/** Words that nearly nobody gave stand in the list of answers. */
const MOST_WORDS = 14;

export interface DistributionProps {
  readonly item: Item;
  readonly summary: ItemSummary | undefined;
}

/** How the answers spread, for every kind: shares of right ones, then bars. */
export function Distribution({ item, summary = NO_ANSWERS }: DistributionProps) {
  const t = workRoomTexts();
  const { bars, words, parts, verdicts } = spreadOf(item, summary);
  const charted = bars.length + words.length + parts.length > 0;
  return (
    <div className={styles.chart} tabIndex={0} role="group" aria-label={t.answers(summary.answers)}>
      {verdicts && <Shares verdicts={verdicts} answers={summary.answers} />}
      {bars.length > 0 && (
        <BarChart
          rightLabel={t.right}
          bars={bars.map(({ content, count, right }, at) => ({
            letter: letterOf(at),
            label: <ContentView content={content} />,
            value: count,
            right,
          }))}
        />
      )}
      {words.length > 0 && (
        <BarChart
          rightLabel={t.right}
          bars={words.slice(0, MOST_WORDS).map(({ text, count, right }, at) => ({
            letter: String(at + 1),
            label: text,
            value: count,
            right: right === true,
          }))}
        />
      )}
      {parts.length > 0 && (
        <>
          <p className={styles.caption}>{t.placed}</p>
          <BarChart
            rightLabel={t.right}
            total={summary.answers}
            bars={parts.map(({ content, right }, at) => ({
              letter: String(at + 1),
              label: <ContentView content={content} />,
              value: right,
            }))}
          />
        </>
      )}
      {!charted && !verdicts && (
        <>
          <p className={styles.prompt}>{t.answers(summary.answers)}</p>
          <p className={styles.caption}>{t.noChart}</p>
        </>
      )}
    </div>
  );
}

const MEANINGS = { right: 'good', partly: 'warn', wrong: 'bad' } as const;
const VERDICTS = ['right', 'partly', 'wrong'] as const;

function Shares(props: {
  readonly verdicts: NonNullable<Spread['verdicts']>;
  readonly answers: number;
}) {
  const t = workRoomTexts();
  const { verdicts, answers } = props;
  const shareOf = (verdict: (typeof VERDICTS)[number]) => verdicts[verdict] / Math.max(1, answers);
  return (
    <div className={styles.shares}>
      <ProgressBar
        thick
        label={t.shares}
        parts={VERDICTS.map((verdict) => ({ value: shareOf(verdict), meaning: MEANINGS[verdict] }))}
      />
      <p className={styles.legend}>
        {VERDICTS.map((verdict) => (
          <StatusDot key={verdict} state={MEANINGS[verdict]}>
            {t.verdicts[verdict]} : {verdicts[verdict]} ({formatPercent(shareOf(verdict))})
          </StatusDot>
        ))}
      </p>
    </div>
  );
}
