import { BarChart } from '#kit/bar-chart.tsx';
import type { BoardView } from '#protocol/views.ts';
import { texts } from '../texts.ts';
import styles from './results.module.css';

type ResultsOverlay = Extract<BoardView['overlay'], { kind: 'results' }>;

/** How the class answered, without a single name. */
export function Results({ overlay }: { readonly overlay: ResultsOverlay }) {
  const t = texts();
  return (
    <section className={styles.results} data-surface="dark">
      <BarChart
        size="board"
        title={overlay.prompt.text ?? ''}
        rightLabel={t.right}
        bars={overlay.choices.map((choice, place) => ({
          letter: String.fromCharCode(65 + place),
          label: choice.text ?? '',
          value: choice.count,
          right: choice.right,
        }))}
      />
      <p className={styles.total}>{t.answers(overlay.answers)}</p>
    </section>
  );
}
