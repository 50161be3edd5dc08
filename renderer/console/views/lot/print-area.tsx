import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './print-area.module.css';

/** What the printer gets instead of the page: sheets of A4, in millimetres, edge to edge. */
export function PrintArea({ children }: { readonly children: ReactNode }) {
  return createPortal(
    <div className={styles.print} data-surface="light" aria-hidden="true">
      {children}
    </div>,
    document.body,
  );
}
