import type { ReactNode } from 'react';
import { Icon } from '#kit/icon.tsx';
import type { IconPicture } from '#kit/icons.ts';
import { StatusDot, type StatusDotProps } from '#kit/status-dot.tsx';
import styles from './top-bar.module.css';

interface ChipProps {
  readonly icon?: IconPicture;
  readonly dot?: StatusDotProps['state'];
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A state at the top of the console; pressing it shows more. */
export function Chip({ icon, dot, onClick, children }: ChipProps) {
  return (
    <button type="button" className={styles.chip} onClick={onClick} aria-haspopup="dialog">
      {icon && <Icon of={icon} size={18} />}
      {dot ? <StatusDot state={dot}>{children}</StatusDot> : <span>{children}</span>}
    </button>
  );
}
