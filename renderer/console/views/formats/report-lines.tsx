import { useState } from 'react';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { count } from '#kit/formats.ts';
import { SegmentedControl } from '#kit/segmented-control.tsx';
import type { FormatReport, ReportLine } from '#protocol/formats.ts';
import styles from './report.module.css';
import { formatTexts } from './texts.ts';

const SIGNS = { taken: icons.tick, changed: icons.pen, refused: icons.close } as const;

/** What became of each question: all of them, or those that a teacher should look at. */
export function ReportLines({ report }: { readonly report: FormatReport }) {
  const t = formatTexts();
  const look = report.lines.filter(({ outcome }) => outcome !== 'taken');
  const [shown, setShown] = useState<'all' | 'look'>(look.length > 0 ? 'look' : 'all');
  const lines = shown === 'all' ? report.lines : look;
  const { taken, changed, refused } = report.counts;
  const more = (shown === 'all' ? taken + changed + refused : changed + refused) - lines.length;
  return (
    <section className={styles.part} aria-label={t.lines}>
      <div className={styles.head}>
        <Counts counts={report.counts} />
        {look.length > 0 && look.length < report.lines.length && (
          <SegmentedControl
            label={t.filter}
            value={shown}
            segments={[
              { value: 'look', label: t.look(changed + refused) },
              { value: 'all', label: t.all },
            ]}
            onChange={setShown}
          />
        )}
      </div>
      <ul
        className={styles.lines}
        tabIndex={0}
        aria-label={t.lines}
        data-many={report.lines.length > 4}
        data-placed={report.lines.some(({ line }) => line !== null)}
      >
        {lines.map((line, index) => (
          <Line key={index} line={line} format={report.format} />
        ))}
        {more > 0 && <li className={styles.quiet}>{count(more, t.more)}</li>}
      </ul>
    </section>
  );
}

function Counts({ counts }: Pick<FormatReport, 'counts'>) {
  const t = formatTexts();
  const shown = (['taken', 'changed', 'refused'] as const).filter((one) => counts[one] > 0);
  return (
    <p className={styles.counts}>
      {shown.map((outcome) => (
        <span key={outcome} className={styles.count} data-outcome={outcome}>
          <Icon of={SIGNS[outcome]} size={16} />
          {count(counts[outcome], t.counts[outcome])}
        </span>
      ))}
    </p>
  );
}

function Line(props: { readonly line: ReportLine; readonly format: FormatReport['format'] }) {
  const { line, format } = props;
  const t = formatTexts();
  const sheet = format === 'csv' || format === 'xlsx';
  return (
    <li className={styles.line}>
      <span className={styles.place}>
        {line.line === null ? '' : sheet ? t.row(line.line) : t.line(line.line)}
      </span>
      <div className={styles.said}>
        <p className={styles.words} dir="auto">
          {line.words}
        </p>
        {line.obstacle && (
          <p className={styles.why}>
            {filled(t.obstacles[line.obstacle.code], line.obstacle.values)}
          </p>
        )}
        {line.notes.map(({ code, values }) => (
          <p key={code} className={styles.quiet}>
            {filled(t.changes[code], values)}
          </p>
        ))}
      </div>
      <span className={styles.outcome} data-outcome={line.outcome}>
        <Icon of={SIGNS[line.outcome]} size={16} />
        {t.outcomes[line.outcome]}
      </span>
    </li>
  );
}

function filled(sentence: string, values: Record<string, string | number> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (_hole, name: string) => String(values[name] ?? '?'));
}
