import type { ReactNode } from 'react';
import { BOARD_MILLIMETRES } from '#protocol/tools.ts';
import type { Point } from './geometry.ts';
import styles from './instruments.module.css';

/** The colour of what is made of brass. */
export const BRASS = '#b08d4c';

/** Beside and below an instrument, and not under it: the page shows through. */
export const SHADOW = {
  fill: 'none',
  stroke: 'var(--slate-950)',
  strokeOpacity: 0.2,
  strokeWidth: 1.4,
} as const;

/** Where the instruments lie: a place of the board's usual shape, in the middle of any wall. */
export function InstrumentFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.frame} data-instruments>
      {children}
    </div>
  );
}

interface InstrumentPictureProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** An instrument in millimetres of the board, its pivot at (0, 0). Its grip carries `data-grip`. */
export function InstrumentPicture({ label, children }: InstrumentPictureProps) {
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${BOARD_MILLIMETRES} ${(BOARD_MILLIMETRES * 9) / 16}`}
      role="img"
      aria-label={label}
    >
      {children}
    </svg>
  );
}

const LETTER = 3.6;
const HEIGHT = 8.4;

interface ReadingProps {
  readonly at: Point;
  /** How the instrument lies: what is read stays upright. */
  readonly angle: number | undefined;
  readonly children: string;
}

/** A measure that the class reads. */
export function Reading({ at, angle = 0, children }: ReadingProps) {
  const width = children.length * LETTER + 5;
  return (
    <g transform={`translate(${at.x} ${at.y}) rotate(${-angle})`}>
      <rect
        x={-width / 2}
        y={-HEIGHT / 2}
        width={width}
        height={HEIGHT}
        rx={HEIGHT / 2}
        fill="var(--slate-800)"
        stroke="var(--white)"
        strokeWidth="0.4"
      />
      <text textAnchor="middle" y="2.1" fontSize="6" fill="var(--white)">
        {children}
      </text>
    </g>
  );
}

/** Strokes of a graduation from 0 to `length` millimetres, along x; `up` is -1 or 1. */
export function ticks(length: number, up: number, side = 1): { fine: string; strong: string } {
  let [fine, strong] = ['', ''];
  for (let at = 0; at <= length; at += 1) {
    const size = at % 10 === 0 ? 6.4 : at % 5 === 0 ? 4.6 : 2.8;
    const tick = `M${side * at} 0 v${up * size} `;
    if (at % 10 === 0) strong += tick;
    else fine += tick;
  }
  return { fine, strong };
}
