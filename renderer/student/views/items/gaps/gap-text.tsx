import type { ReactNode } from 'react';
import type { LaptopItemOf } from '#protocol/activity/item.ts';
import styles from './gaps.module.css';

export interface GapTextProps {
  readonly pieces: LaptopItemOf<'gaps'>['pieces'];
  /** What stands in a gap; `number` counts from 1. */
  readonly gap: (id: string, number: number) => ReactNode;
}

/** The text, with something in each of its gaps. */
export function GapText({ pieces, gap }: GapTextProps) {
  let number = 0;
  return (
    <div className={styles.text} dir="auto">
      {pieces.map((piece, index) => {
        if (piece.kind === 'text') {
          return <span key={index}>{piece.text}</span>;
        }
        number += 1;
        return (
          <span key={piece.id} className={styles.gap}>
            {gap(piece.id, number)}
          </span>
        );
      })}
    </div>
  );
}
