import { useRef, type CSSProperties } from 'react';
import * as icons from '#kit/icons.ts';
import { PupilPicture } from '#kit/pupil-picture.tsx';
import { classNames } from '#kit/class-names.ts';
import type { Pupil } from '#protocol/classroom.ts';
import { CornerButton } from '../desk/corner-button.tsx';
import { deskTexts } from '../desk/texts.ts';
import { columnsFor } from '../names.ts';
import { texts } from '../texts.ts';
import styles from './choose-view.module.css';
import { Header } from './header.tsx';
import { Instruction } from './instruction.tsx';
import { moveInGrid } from './move-in-grid.ts';
import { Stage } from './stage.tsx';
import { LoadingDots } from './loading-dots.tsx';
import { useScreenSize } from './use-rem.ts';

export interface ChooseViewProps {
  readonly pupils: readonly Pupil[];
  /** Names that laptops of the class have already. */
  readonly taken: Readonly<Record<string, true>>;
  readonly number: string | null;
  /** By the picture alone: it is as large as it can be. */
  readonly tap?: boolean;
  /** Two sit at this laptop; `first` is the one already touched. */
  readonly two?: boolean;
  readonly first?: string | null;
  readonly onTwo?: (on: boolean) => void;
  /** The name just touched was taken by somebody else. */
  readonly refused: boolean;
  /** Nobody is at the other end: names cannot be taken now. */
  readonly away: boolean;
  readonly onChoose: (pupil: string) => void;
}

/** Everybody's picture and first name: one touch. */
export function ChooseView(props: ChooseViewProps) {
  const { pupils, taken, number, refused, away, tap = false, two = false, first = null } = props;
  const t = texts().choose;
  const { rem, height } = useScreenSize();
  const grid = useRef<HTMLUListElement>(null);
  const columns = columnsFor(pupils.length);
  const size = sizeFor(pupils.length);
  const title = pupils.length === 0 ? t.empty : refused ? t.refused : titleFor(props);
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
    <Stage
      header={
        <Header number={number} aside={<Two {...props} />}>
          {instruction}
        </Header>
      }
    >
      <ul
        ref={grid}
        className={classNames(styles.grid, styles[size], tap && styles.tap)}
        style={{ '--columns': columns } as CSSProperties}
        onKeyDown={(event) => moveInGrid(event, grid.current)}
      >
        {pupils.map((pupil) => (
          <li key={pupil.id} className={styles.place}>
            <button
              type="button"
              className={styles.pupil}
              disabled={pupil.id in taken || away}
              data-taken={pupil.id in taken || undefined}
              aria-label={pupil.id in taken ? t.taken(pupil.name) : undefined}
              aria-pressed={two ? pupil.id === first : undefined}
              title={pupil.name}
              onClick={() => props.onChoose(pupil.id)}
            >
              <PupilPicture
                animal={pupil.picture}
                size={pictureRem(pupils.length, height / rem, tap) * rem}
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

/** Alone, or two at one laptop: asked for by pictures. */
function Two({ two = false, onTwo, away }: ChooseViewProps) {
  const t = deskTexts().signIn;
  if (!onTwo) return null;
  return (
    <CornerButton
      icon={icons.group}
      label={two ? t.alone : t.together}
      pressed={two}
      disabled={away}
      onClick={() => onTwo(!two)}
    />
  );
}

function titleFor({ tap = false, two = false, first = null }: ChooseViewProps): string {
  const t = deskTexts().signIn;
  if (two && first !== null) return t.second;
  return tap ? t.tap : texts().choose.title;
}

const LARGEST_REM = { big: 9, middle: 5.5, small: 3.5 } as const;
const NAME_REM = { big: 7, middle: 4.4, small: 3.4 } as const;
const HEADER_REM = 8;

function sizeFor(count: number): keyof typeof LARGEST_REM {
  if (count <= 8) return 'big';
  return count <= 32 ? 'middle' : 'small';
}

/** As large as lets everybody be seen without scrolling, within reason. */
function pictureRem(count: number, heightRem: number, tap: boolean): number {
  const size = sizeFor(count);
  const rows = Math.ceil(count / columnsFor(count));
  const room = (heightRem - HEADER_REM) / rows - NAME_REM[size] + (tap ? 1 : 0);
  return Math.max(2.25, Math.min(LARGEST_REM[size] * (tap ? 1.6 : 1), room));
}
