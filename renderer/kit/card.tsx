import type { HTMLAttributes, ReactNode } from 'react';
import styles from './card.module.css';
import { classNames } from './class-names.ts';

export interface CardProps extends Omit<HTMLAttributes<HTMLElement>, 'title'> {
  readonly title?: ReactNode;
  /** One quiet line under the title. */
  readonly subtitle?: ReactNode;
  /** Stands at the right of the title: a button, a figure. */
  readonly aside?: ReactNode;
  readonly tone?: 'paper' | 'sunken' | 'dark';
  readonly children?: ReactNode;
}

/** A sheet of paper on the table: groups what belongs together. */
export function Card({
  title,
  subtitle,
  aside,
  tone = 'paper',
  className,
  children,
  ...rest
}: CardProps) {
  return (
    <section
      {...rest}
      data-surface={tone === 'dark' ? 'dark' : undefined}
      className={classNames(styles.card, styles[tone], className)}
    >
      {(title !== undefined || aside !== undefined) && (
        <header className={styles.header}>
          <div className={styles.titles}>
            {title !== undefined && <h2 className={styles.title}>{title}</h2>}
            {subtitle !== undefined && <p className={styles.subtitle}>{subtitle}</p>}
          </div>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
