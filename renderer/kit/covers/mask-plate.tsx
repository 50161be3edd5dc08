import { INK_UNITS } from '#protocol/ink.ts';
import styles from './covers.module.css';

/** Never larger than this share of the page's height. */
const LARGEST = 0.036;

export interface MaskPlateProps {
  readonly number: number;
  /** The mask's height in units of the page. */
  readonly height: number;
  readonly lifted: boolean;
  /** The teacher reads the answer below it, and sees where a lifted one lay. */
  readonly through?: boolean;
}

/** The face of a mask; it fills its place, in a page that is a size container. */
export function MaskPlate({ number, height, lifted, through = false }: MaskPlateProps) {
  const letters = Math.min(LARGEST, (0.62 * height) / INK_UNITS) * 100;
  return (
    <span
      className={styles.plate}
      data-lifted={lifted}
      data-through={through}
      style={{ fontSize: `${letters.toFixed(2)}cqh` }}
    >
      {number}
    </span>
  );
}
