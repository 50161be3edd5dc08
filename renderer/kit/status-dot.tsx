import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './status-dot.module.css';

export interface StatusDotProps {
  readonly state: 'good' | 'bad' | 'warn' | 'working' | 'absent';
  /** The word beside the dot: a dot alone says nothing to who cannot see its colour. */
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A state in one word, with its dot: each state has its own shape as well as its colour. */
export function StatusDot({ state, children, className }: StatusDotProps) {
  return (
    <span className={classNames(styles.status, className)}>
      <svg
        className={styles[state]}
        width="10"
        height="10"
        viewBox="0 0 10 10"
        aria-hidden="true"
        focusable="false"
      >
        {shapes[state]}
      </svg>
      <span>{children}</span>
    </span>
  );
}

const shapes = {
  good: <circle cx="5" cy="5" r="4.5" fill="currentColor" />,
  bad: <path d="M1 1h8v8H1z" fill="currentColor" />,
  warn: <path d="M5 .5 9.8 9.2H.2z" fill="currentColor" />,
  working: (
    <>
      <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M5 1a4 4 0 0 1 0 8z" fill="currentColor" />
    </>
  ),
  absent: <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
} as const;
