import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './empty-state.module.css';
import { Icon } from './icon.tsx';
import type { IconPicture } from './icons.ts';

export interface EmptyStateProps {
  /** A pictogram on a slate, or a picture of your own. */
  readonly icon?: IconPicture;
  readonly picture?: ReactNode;
  readonly title: string;
  /** Teaches the next step in one sentence. */
  readonly children?: ReactNode;
  /** The one button that does it. */
  readonly action?: ReactNode;
  readonly className?: string | undefined;
}

/** Nothing here yet: what it will be good for, and how to begin. */
export function EmptyState({ icon, picture, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={classNames(styles.empty, className)}>
      {picture ??
        (icon && (
          <span className={styles.slate}>
            <Icon of={icon} size={40} />
          </span>
        ))}
      <h2 className={styles.title}>{title}</h2>
      {children !== undefined && <div className={styles.sentence}>{children}</div>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
