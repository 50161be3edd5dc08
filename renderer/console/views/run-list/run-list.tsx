import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { IconButton } from '#kit/icon-button.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { VisuallyHidden } from '#kit/visually-hidden.tsx';
import type { LessonDocument, Step } from '#protocol/lesson.ts';
import { connection, currentPlace, order, orderNow, useView } from '../../store.ts';
import { texts } from '../../texts.ts';
import { scrollToRow, visibleRows } from '../../visible-rows.ts';
import { StepPicture } from '../step-picture.tsx';
import { openOverview } from '../overview/overview-state.ts';
import { overviewTexts } from '../overview/texts.ts';
import { AddMenu } from './add-menu.tsx';
import { Row, StepLabel } from './row.tsx';
import styles from './run-list.module.css';
import { runListTexts } from './texts.ts';
import { useDrag, type Drag } from './use-drag.ts';

const LABEL = 26;
const GAP = 10;
const PAD = 40 + 12;

/** The lesson step by step. Only the steps in sight are drawn: a lesson may have hundreds. */
export function RunList() {
  const steps = useView((view) => view.lesson?.steps ?? NO_STEPS);
  const documents = useView((view) => view.lesson?.documents ?? NO_DOCUMENTS);
  const at = useView(currentPlace);
  const list = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [view, setView] = useState({ width: 190, height: 600 });
  const [said, setSaid] = useState('');
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

  const going = useRef<{ step: string; to: number } | null>(null);
  const moveTo = useCallback((step: string, to: number) => {
    const count = stepsNow().length;
    const mine = (going.current = { step, to });
    void order({ type: 'lesson/move-step', step, to }).then((done) => {
      if (going.current === mine) going.current = null;
      if (done) setSaid(runListTexts().moved(to + 1, count));
    });
  }, []);
  const moveBy = useCallback(
    (step: string, by: -1 | 1) => {
      const all = stepsNow();
      // A second press may come before the answer to the first.
      const from =
        going.current?.step === step ? going.current.to : all.findIndex(({ id }) => id === step);
      if (from + by >= 0 && from + by < all.length) moveTo(step, from + by);
    },
    [moveTo],
  );
  const drop = (from: number, to: number) => {
    const step = stepsNow()[from];
    if (step) moveTo(step.id, to);
  };
  const { drag, handlers } = useDrag(list, rowHeight, steps.length, drop);

  const documentOf = (step: Step) =>
    'document' in step ? (documents[step.document] ?? null) : null;
  const { first, last } = visibleRows(scrollTop, view.height, rowHeight, steps.length);
  const held = drag && steps[drag.from];
  return (
    <nav className={styles.panel} aria-label={texts().runList.title}>
      <Head />
      <div
        ref={list}
        className={styles.list}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
        {...handlers}
      >
        <div className={styles.rows} style={{ height: steps.length * rowHeight }}>
          <ol>
            {steps.slice(first, last + 1).map((step, index) => {
              const place = first + index;
              return (
                <Row
                  key={step.id}
                  step={step}
                  place={place}
                  count={steps.length}
                  document={documentOf(step)}
                  current={place === at}
                  held={place === drag?.from}
                  top={place * rowHeight}
                  height={rowHeight - GAP}
                  onMove={moveBy}
                />
              );
            })}
          </ol>
          {held && (
            <Held drag={drag} step={held} document={documentOf(held)} rowHeight={rowHeight} />
          )}
        </div>
      </div>
      <VisuallyHidden>
        <span aria-live="polite">{said}</span>
      </VisuallyHidden>
    </nav>
  );
}

function stepsNow(): readonly Step[] {
  return connection.store.getState().view?.lesson?.steps ?? NO_STEPS;
}

const NO_STEPS: readonly Step[] = [];
const NO_DOCUMENTS: Readonly<Record<string, LessonDocument>> = {};

function Head() {
  const t = runListTexts();
  const canUndo = useView((view) => view.canUndo);
  const canRedo = useView((view) => view.canRedo);
  return (
    <div className={styles.head}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.overview}
          aria-label={overviewTexts().ofLesson(texts().runList.title)}
          title={overviewTexts().title}
          aria-keyshortcuts="G"
          onClick={openOverview}
        >
          <Icon of={icons.overview} size={15} />
          {texts().runList.title}
        </button>
      </h2>
      <div className={styles.tools}>
        <IconButton
          icon={icons.undo}
          label={t.undo}
          size="compact"
          aria-keyshortcuts="Control+Z"
          disabled={!canUndo}
          onClick={() => orderNow({ type: 'lesson/undo' })}
        />
        <IconButton
          icon={icons.redo}
          label={t.redo}
          size="compact"
          aria-keyshortcuts="Control+Shift+Z"
          disabled={!canRedo}
          onClick={() => orderNow({ type: 'lesson/redo' })}
        />
        <AddMenu />
      </div>
    </div>
  );
}

interface HeldProps {
  readonly drag: Drag;
  readonly step: Step;
  readonly document: LessonDocument | null;
  readonly rowHeight: number;
}

/** The step under the pointer, and the line where it would land. */
function Held({ drag, step, document, rowHeight }: HeldProps) {
  return (
    <div aria-hidden="true">
      <div className={styles.line} style={{ top: drag.gap * rowHeight - GAP / 2 }} />
      <div className={styles.ghost} style={{ top: drag.top, height: rowHeight - GAP }}>
        <span className={styles.thumbnail}>
          <StepPicture step={step} document={document} />
        </span>
        <StepLabel step={step} document={document} />
      </div>
    </div>
  );
}
