import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { LIMITS } from '#protocol/limits.ts';
import { activityTexts } from '../texts.ts';
import styles from './bodies.module.css';
import type { BodyProps } from './body.ts';

/** The address behind the one button that the pupil sees. */
export function LinkBody({ item, change }: BodyProps<'link'>) {
  const t = activityTexts().link;
  return (
    <div className={styles.body} data-group>
      <span className={styles['link-button']} aria-hidden="true">
        <Icon of={icons.outside} size={22} /> {t.open}
      </span>
      <label className={styles.labelled} data-size="whole">
        <span>{t.url}</span>
        <input
          data-field
          inputMode="url"
          value={item.url}
          placeholder={t.placeholder}
          maxLength={LIMITS.url}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => change({ ...item, url: event.currentTarget.value }, 'url')}
        />
      </label>
      <p className={styles.hint}>{t.hint}</p>
    </div>
  );
}
