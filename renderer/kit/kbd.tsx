import styles from './kbd.module.css';

/** The key that does the same as the button beside it. Decoration: buttons carry aria-keyshortcuts. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className={styles.kbd}>{children}</kbd>;
}
