import type { ReactNode } from 'react';
import { useDesk } from '../desk/desk.ts';
import { classNames } from '#kit/class-names.ts';
import styles from './stage.module.css';

export interface StageProps {
  readonly header?: ReactNode;
  readonly children: ReactNode;
  /** Under everything: what to press, and what is known of the last answer. */
  readonly footer?: ReactNode;
  readonly dark?: boolean;
}

/** One screen: a header, the one thing to do in the middle, and its button at the bottom. */
export function Stage({ header, children, footer, dark = false }: StageProps) {
  const { corner } = useDesk();
  return (
    <div
      className={classNames(styles.stage, dark && styles.dark)}
      data-surface={dark ? 'dark' : undefined}
    >
      {header}
      <main className={styles.middle}>{children}</main>
      {(footer !== undefined || corner) && (
        <footer className={styles.footer}>
          {corner && <div className={styles.corner}>{corner}</div>}
          {footer}
        </footer>
      )}
    </div>
  );
}
