import { PuzzledLaptop } from '../drawings.tsx';
import { itemTexts } from '../items/texts.ts';
import { LoadingDots } from '../loading-dots.tsx';
import styles from './item-view.module.css';

/** This page has no player for the item: said calmly, and she goes on. */
export function NoPlayer() {
  const t = itemTexts();
  return (
    <div className={styles.calm} role="status">
      <PuzzledLaptop />
      <p>
        {t.noPlayer} {t.noPlayerMore}
      </p>
    </div>
  );
}

/** The network went before it came; it is asked for again and again. */
export function PlayerLoading() {
  return (
    <div className={styles.calm} role="status">
      <LoadingDots />
      <p>{itemTexts().loading}</p>
    </div>
  );
}
