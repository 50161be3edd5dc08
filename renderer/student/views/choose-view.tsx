import { useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { PupilPicture } from '#kit/pupil-picture.tsx';
import { classNames } from '#kit/class-names.ts';
import type { Pupil } from '#protocol/classroom.ts';
import { columnsFor } from '../names.ts';
import { texts } from '../texts.ts';
import styles from './choose-view.module.css';
import { Header } from './header.tsx';
import { Instruction } from './instruction.tsx';
import { Stage } from './stage.tsx';
import { LoadingDots } from './loading-dots.tsx';
import { useScreenSize } from './use-rem.ts';

export interface ChooseViewProps {
  readonly pupils: readonly Pupil[];
  /** Names that laptops of the class have already. */
  readonly taken: Readonly<Record<string, true>>;
  readonly number: string | null;
  /** The name just touched was taken by somebody else. */
  readonly refused: boolean;
  /** Nobody is at the other end: names cannot be taken now. */
  readonly away: boolean;
  readonly onChoose: (pupil: string) => void;
}

/** Everybody's picture and first name: one touch. */
export function ChooseView({ pupils, taken, number, refused, away, onChoose }: ChooseViewProps) {
  const t = texts().choose;
  const { rem, height } = useScreenSize();
  const grid = useRef<HTMLUListElement>(null);
  const columns = columnsFor(pupils.length);
  const size = sizeFor(pupils.length);
  const title = pupils.length === 0 ? t.empty : refused ? t.refused : t.title;
  const instruction = (
    <Instruction text={title} more={pupils.length === 0 ? t.emptyWait : undefined} />
  );
  if (pupils.length === 0) {
    return (
      <Stage header={<Header number={number} />}>
        <LoadingDots />
        {instruction}
      </Stage>
    );
  }
  return (
    <Stage header={<Header number={number}>{instruction}</Header>}>
      <ul
        ref={grid}
        className={classNames(styles.grid, styles[size])}
        style={{ '--columns': columns } as CSSProperties}
        onKeyDown={(event) => moveFocus(event, grid.current)}
      >
        {pupils.map((pupil) => (
          <li key={pupil.id} className={styles.place}>
            <button
              type="button"
              className={styles.pupil}
              disabled={pupil.id in taken || away}
              data-taken={pupil.id in taken || undefined}
              aria-label={pupil.id in taken ? t.taken(pupil.name) : undefined}
              title={pupil.name}
              onClick={() => onChoose(pupil.id)}
            >
              <PupilPicture
                animal={pupil.picture}
                size={pictureRem(pupils.length, height / rem) * rem}
                className={styles.picture}
              />
              <span className={styles.name} dir="auto">
                {pupil.name}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Stage>
  );
}

const LARGEST_REM = { big: 9, middle: 5.5, small: 3.5 } as const;
const NAME_REM = { big: 7, middle: 4.4, small: 3.4 } as const;
const HEADER_REM = 8;

function sizeFor(count: number): keyof typeof LARGEST_REM {
  if (count <= 8) return 'big';
  return count <= 32 ? 'middle' : 'small';
}

/** As large as lets everybody be seen without scrolling, within reason. */
function pictureRem(count: number, heightRem: number): number {
  const size = sizeFor(count);
  const rows = Math.ceil(count / columnsFor(count));
  const room = (heightRem - HEADER_REM) / rows - NAME_REM[size];
  return Math.max(2.25, Math.min(LARGEST_REM[size], room));
}

const STEPS: Readonly<Record<string, (columns: number) => number>> = {
  ArrowRight: () => 1,
  ArrowLeft: () => -1,
  ArrowDown: (columns) => columns,
  ArrowUp: (columns) => -columns,
};

/** Arrows walk through the grid as it is laid out now, past the names that are taken. */
function moveFocus(event: KeyboardEvent, grid: HTMLElement | null): void {
  const step = STEPS[event.key];
  if (!grid || !step) return;
  event.preventDefault();
  const columns = getComputedStyle(grid).gridTemplateColumns.split(' ').length;
  const buttons = [...grid.querySelectorAll('button')];
  const here = buttons.findIndex((button) => button === document.activeElement);
  for (let index = here + step(columns); buttons[index]; index += step(columns)) {
    if (!buttons[index]?.disabled) {
      buttons[index]?.focus();
      return;
    }
  }
}
