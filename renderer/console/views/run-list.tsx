import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { classNames } from '#kit/class-names.ts';
import { IconButton } from '#kit/icon-button.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import type { LessonDocument, Step } from '#protocol/lesson.ts';
import { pickFiles } from '../import-files.ts';
import { currentPlace, orderNow, useView } from '../store.ts';
import { texts } from '../texts.ts';
import { scrollToRow, visibleRows } from '../visible-rows.ts';
import { PagePicture } from './page-picture.tsx';
import styles from './run-list.module.css';

const LABEL = 26;
const GAP = 10;
const PAD = 40 + 12;

/** The lesson page by page. Only the pages in sight are drawn: a lesson may have hundreds. */
export function RunList() {
  const t = texts().runList;
  const steps = useView((view) => view.lesson?.steps ?? NO_STEPS);
  const documents = useView((view) => view.lesson?.documents ?? NO_DOCUMENTS);
  const at = useView(currentPlace);
  const list = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [view, setView] = useState({ width: 190, height: 600 });
  const rowHeight = Math.round(((view.width - PAD) * 9) / 16) + LABEL + GAP;

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const measure = () => setView({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const element = list.current;
    if (!element || at < 0) return;
    const top = scrollToRow(at, element.scrollTop, element.clientHeight, rowHeight);
    if (top !== null) element.scrollTo({ top });
  }, [at, rowHeight]);

  const { first, last } = visibleRows(scrollTop, view.height, rowHeight, steps.length);
  return (
    <nav className={styles.panel} aria-label={t.title}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{t.title}</h2>
        <IconButton
          icon={icons.add}
          label={t.add}
          size="compact"
          onClick={() => pickFiles('current')}
        />
      </div>
      <div
        ref={list}
        className={styles.list}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      >
        <ol className={styles.rows} style={{ height: steps.length * rowHeight }}>
          {steps.slice(first, last + 1).map((step, index) => {
            const document = documents[step.document];
            if (!document) return null;
            const place = first + index;
            return (
              <Row
                key={step.id}
                step={step}
                place={place}
                count={steps.length}
                document={document}
                current={place === at}
                top={place * rowHeight}
                height={rowHeight - GAP}
              />
            );
          })}
        </ol>
      </div>
    </nav>
  );
}

const NO_STEPS: readonly Step[] = [];
const NO_DOCUMENTS: Readonly<Record<string, LessonDocument>> = {};

interface RowProps {
  readonly step: Step;
  readonly place: number;
  readonly count: number;
  readonly document: LessonDocument;
  readonly current: boolean;
  readonly top: number;
  readonly height: number;
}

const Row = memo(function Row({ step, place, count, document, current, top, height }: RowProps) {
  const t = texts().runList;
  return (
    <li
      className={styles.row}
      style={{ top, height }}
      aria-setsize={count}
      aria-posinset={place + 1}
    >
      <span className={styles.number} aria-hidden="true">
        {place + 1}
      </span>
      <button
        type="button"
        className={classNames(styles.step, current && styles.current)}
        aria-label={t.step(step.page, document.name)}
        aria-current={current ? 'step' : undefined}
        onClick={() => orderNow({ type: 'lesson/go', step: step.id })}
      >
        <span className={styles.thumbnail}>
          <PagePicture blob={document.blob} page={step.page} />
        </span>
        <span className={styles.label}>
          {step.page === 1 ? (
            <>
              <Icon of={icons.document} size={15} />
              <span className={styles.name}>{document.name.replace(/\.pdf$/i, '')}</span>
            </>
          ) : (
            <span className={styles.name}>{t.page(step.page)}</span>
          )}
        </span>
      </button>
    </li>
  );
});
