import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { texts } from '../texts.ts';
import styles from './banner.module.css';

/** The link is lost: said calmly, after a moment, and nothing else changes. */
export function Banner() {
  return (
    <p role="status" className={styles.banner}>
      <Icon of={icons.offline} size={24} />
      {texts().away}
    </p>
  );
}
