import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '#kit/button.tsx';
import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { TextField } from '#kit/text-field.tsx';
import type { ConsoleView } from '#protocol/views.ts';
import { useBoardShown } from '../../board-window.ts';
import { firstFocus } from '../../first-focus.ts';
import { currentPlace, orderNow, useView } from '../../store.ts';
import { frozenStep } from '../freeze/frozen-note.tsx';
import { FullScreen, turnPage } from '../full-screen/full-screen.tsx';
import { findStep, groupsOf } from './groups.ts';
import { layOut, moved, scrollToStep, type Move } from './layout.ts';
import { OverviewGrid, optionId } from './overview-grid.tsx';
import { closeOverview, useOverview } from './overview-state.ts';
import styles from './overview.module.css';
import { overviewTexts } from './texts.ts';

const MOVES: Readonly<Record<string, Move>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};
const NO_STEPS: NonNullable<ConsoleView['lesson']>['steps'] = [];
const NO_DOCUMENTS: NonNullable<ConsoleView['lesson']>['documents'] = {};

/** All steps at once, over the console and never on the board; Enter or a click goes there. */
export function Overview() {
  const open = useOverview((state) => state.open);
  return open ? <OpenOverview /> : null;
}

function OpenOverview() {
  const t = overviewTexts();
  const steps = useView((view) => view.lesson?.steps ?? NO_STEPS);
  const documents = useView((view) => view.lesson?.documents ?? NO_DOCUMENTS);
  const here = useView(currentPlace);
  const frozen = useView(useShallow(frozenStep));
  const shown = useBoardShown();
  const [selected, setSelected] = useState(Math.max(0, here));
  const [typed, setTyped] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const size = useSize(scroller);
  const groups = useMemo(() => groupsOf(steps, documents), [steps, documents]);
  const layout = useMemo(() => layOut(groups, size.width), [groups, size.width]);
  const onAir = frozen?.place ?? here;
  const missed = typed.trim() !== '' && findStep(typed, steps, documents) === null;
  const seen = frozen ? t.frozen(frozen.place + 1) : shown ? t.live(here + 1) : t.off;
  const sentence = missed ? t.nothing(typed.trim()) : seen;

  useEffect(() => {
    const element = scroller.current;
    if (!element || size.height === 0) return;
    const top = scrollToStep(layout, selected, element.scrollTop, element.clientHeight);
    if (top !== null) element.scrollTo({ top });
  }, [layout, selected, size.height]);

  const type = (text: string) => {
    setTyped(text);
    const place = findStep(text, steps, documents);
    if (place !== null) setSelected(place);
  };
  const go = (place: number) => {
    const step = steps[place];
    if (step && place !== here) orderNow({ type: 'lesson/go', step: step.id });
    closeOverview();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const move = MOVES[event.key];
    if (move) setSelected((place) => moved(layout, place, move));
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) go(selected);
    else if (!turnPage(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <FullScreen
      label={t.title}
      surface="dark"
      className={styles.overview}
      onLeave={closeOverview}
      onKeyDown={onKey}
    >
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.title}>{t.title}</h2>
          <p className={styles.sentence} role="status">
            {sentence}
          </p>
        </div>
        <TextField
          ref={firstFocus}
          label={t.find}
          labelHidden
          large
          icon={icons.search}
          placeholder={t.find}
          value={typed}
          onChange={type}
          role="combobox"
          aria-expanded
          aria-controls="overview-steps"
          aria-autocomplete="list"
          aria-activedescendant={optionId(selected)}
          className={styles.find}
        />
        <Button tone="primary" size="large" kbd={t.enter} onClick={() => go(selected)}>
          {t.go}
        </Button>
        <IconButton
          icon={icons.close}
          label={t.close}
          size="large"
          aria-keyshortcuts="Escape"
          onClick={closeOverview}
        />
      </div>
      <OverviewGrid
        scroller={scroller}
        layout={layout}
        steps={steps}
        documents={documents}
        height={size.height}
        selected={selected}
        here={here}
        onAir={shown || frozen ? onAir : -1}
        onGo={go}
      />
    </FullScreen>
  );
}

function useSize(scroller: RefObject<HTMLDivElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 1000, height: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      const pad = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
      setSize({ width: element.clientWidth - pad, height: element.clientHeight });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return size;
}
