import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { cityTexts } from '../texts.ts';
import { useCity } from '../use-city.ts';
import styles from './lost-note.module.css';

/** Says that what is shown is no longer fresh, what is safe, and that nothing has to be done. */
export function LostNote() {
  const live = useCity((state) => state.live);
  const t = cityTexts();
  return (
    <div role="status">
      {!live && (
        <p className={styles.note}>
          <Icon of={icons.unreachable} size={20} />
          <span>{t.lostDetail}</span>
        </p>
      )}
    </div>
  );
}
