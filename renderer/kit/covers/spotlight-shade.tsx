import type { CSSProperties } from 'react';
import { classNames } from '#kit/class-names.ts';
import { per, type Part } from './place.ts';
import styles from './covers.module.css';

export interface SpotlightShadeProps {
  /** The frame of the bright ellipse. */
  readonly part: Part;
  /** The teacher sees through the dark. */
  readonly through?: boolean;
}

/** All dark but a soft-edged ellipse. */
export function SpotlightShade({ part, through = false }: SpotlightShadeProps) {
  const style = {
    '--radius': `${per(part.width / 2)} ${per(part.height / 2)}`,
    '--middle': `${per(part.x + part.width / 2)} ${per(part.y + part.height / 2)}`,
  } as CSSProperties;
  return (
    <div
      className={classNames(styles.shade, through && styles.through)}
      style={style}
      data-cover="spotlight"
      aria-hidden
    />
  );
}
