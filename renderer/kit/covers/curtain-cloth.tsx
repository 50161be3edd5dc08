import type { CSSProperties } from 'react';
import { classNames } from '#kit/class-names.ts';
import type { Curtain } from '#protocol/covers.ts';
import { per } from './place.ts';
import styles from './covers.module.css';

export interface CurtainClothProps {
  readonly curtain: Curtain;
  /** The teacher sees through it. */
  readonly through?: boolean;
}

/** The curtain's cloth, as far as it is drawn. */
export function CurtainCloth({ curtain: { side, share }, through = false }: CurtainClothProps) {
  if (share === 0) return null;
  const upright = side === 'top' || side === 'bottom';
  const style: CSSProperties = upright
    ? { [side]: 0, insetInline: 0, height: per(share) }
    : { [side]: 0, insetBlock: 0, width: per(share) };
  return (
    <div
      className={classNames(styles.cloth, through && styles.thin)}
      style={style}
      data-cover="curtain"
      data-side={side}
      aria-hidden
    />
  );
}
