import styles from './loading-dots.module.css';

/** Three mirabelles that breathe: something is under way. */
export function LoadingDots() {
  return (
    <span className={styles.dots} aria-hidden="true">
      <span />
      <span />
      <span />
    </span>
  );
}
