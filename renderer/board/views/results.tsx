import { BarChart } from '#kit/bar-chart.tsx';
import { formatNumber } from '#kit/formats.ts';
import { ContentView } from '#kit/work/content-view.tsx';
import { Fitted } from '#kit/work/fitted.tsx';
import { WorkPicture } from '#kit/work/work-picture.tsx';
import type { BoardView } from '#protocol/views.ts';
import { texts } from '../texts.ts';
import styles from './results.module.css';

type ResultsOverlay = Extract<BoardView['overlay'], { kind: 'results' }>;
interface Props {
  readonly overlay: ResultsOverlay;
}

/** More bars than these would not fit at their size. */
const BARS = 6;

/** How the class answered, without a single name. */
export function Results({ overlay }: Props) {
  const t = texts();
  const { answers, choices, works } = overlay;
  if (choices.length > 0) {
    return (
      <section className={styles.results} data-surface="dark">
        <Bars
          overlay={overlay}
          bars={choices.map((choice, place) => ({
            letter: String.fromCharCode(65 + place),
            label: <ContentView content={choice} />,
            value: choice.count,
            right: choice.right,
          }))}
        />
        <p className={styles.total}>{t.answers(answers)}</p>
      </section>
    );
  }
  return (
    <section className={styles.wall} data-surface="dark">
      <header className={styles.head}>
        <h1 className={styles.prompt}>
          <ContentView content={overlay.prompt} />
        </h1>
        <p className={styles.total}>{works ? t.works(answers) : t.answers(answers)}</p>
      </header>
      <Spread overlay={overlay} />
    </section>
  );
}

/** What a kind without choices has to show. */
function Spread({ overlay }: Props) {
  const t = texts();
  const { words, parts, verdicts, works, answers } = overlay;
  if (works && Object.keys(works.given).length > 0) return <Drawings works={works} />;
  if (Object.keys(words).length > 0) return <Cloud words={words} />;
  if (parts.length > 0) {
    return (
      <div className={styles.bars}>
        <p className={styles.caption}>{t.placed}</p>
        <Bars
          overlay={overlay}
          bars={parts.map((part, place) => ({
            letter: String(place + 1),
            label: <ContentView content={part} />,
            value: part.right,
          }))}
          total={answers}
        />
      </div>
    );
  }
  if (verdicts) {
    return (
      <div className={styles.bars}>
        <Bars
          overlay={overlay}
          total={answers}
          bars={(['right', 'partly', 'wrong'] as const).map((verdict) => ({
            letter: SIGNS[verdict],
            label: t.verdicts[verdict],
            value: verdicts[verdict],
          }))}
        />
      </div>
    );
  }
  return (
    <Fitted most={0.5} className={styles.figure}>
      <p className={styles.big}>{formatNumber(answers, 0)}</p>
      <p className={styles.caption}>{t.works(answers).replace(/^\S+ /, '')}</p>
    </Fitted>
  );
}

const SIGNS = { right: '✓', partly: '~', wrong: '×' } as const;

type ChartBars = Parameters<typeof BarChart>[0]['bars'];

function Bars(props: Props & { readonly bars: ChartBars; readonly total?: number }) {
  const { overlay, bars, total } = props;
  const title = overlay.choices.length > 0 ? { title: overlay.prompt.text ?? '' } : {};
  return (
    <div style={{ zoom: Math.min(1, BARS / bars.length) }}>
      <BarChart
        size="board"
        {...title}
        rightLabel={texts().right}
        bars={bars}
        {...(total !== undefined && { total })}
      />
    </div>
  );
}

/** A cloud in lines: the more often, the larger; the most frequent in the middle of the list. */
function Cloud({ words }: { readonly words: Readonly<Record<string, number>> }) {
  const all = Object.entries(words).sort(([a], [b]) => a.localeCompare(b));
  const most = Math.max(...all.map(([, count]) => count));
  return (
    <Fitted most={0.3} className={styles.cloud}>
      <ul className={styles.words}>
        {all.map(([word, count]) => (
          <li
            key={word}
            className={styles.word}
            data-most={count === most}
            style={{ fontSize: `${0.45 + 0.55 * (count / most)}em` }}
          >
            {word}
            {count > 1 && <span className={styles.times}>{formatNumber(count, 0)}</span>}
          </li>
        ))}
      </ul>
    </Fitted>
  );
}

function Drawings({ works }: { readonly works: NonNullable<ResultsOverlay['works']> }) {
  const all = Object.entries(works.given);
  const columns = Math.ceil(Math.sqrt(all.length));
  const rows = Math.ceil(all.length / columns);
  return (
    <ul
      className={styles.drawings}
      style={{
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))`,
      }}
    >
      {all.map(([place, given]) => (
        <li key={place} className={styles.drawing} aria-label={texts().drawing(Number(place) + 1)}>
          <WorkPicture item={works.item} given={given} width={all.length > 4 ? 320 : 1920} />
        </li>
      ))}
    </ul>
  );
}
