import { texts } from '../../texts.ts';
import styles from './show-toolbar.module.css';
import { GeometryButtons } from './geometry-buttons.tsx';
import { OverlayButtons } from './overlay-buttons.tsx';

/** How the page is shown: what points at it or covers it, and what part of it fills the wall. */
export function ShowToolbar() {
  return (
    <div className={styles.bar} role="toolbar" aria-label={texts().show.bar}>
      <OverlayButtons />
      <GeometryButtons />
    </div>
  );
}
