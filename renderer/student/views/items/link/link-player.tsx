import { useState } from 'react';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import type { Player, PlayerProps } from '../contract.ts';
import { ItemPrompt } from '../item-prompt.tsx';
import styles from '../free.module.css';
import { freeTexts } from '../free-texts.ts';

/** A web address: opened in another tab, which knows nothing of this one. */
function LinkView({ item, onChange, locked }: PlayerProps<'link'>) {
  const t = freeTexts();
  const [opened, setOpened] = useState(false);
  return (
    <div className={styles.place}>
      <ItemPrompt item={item} />
      <div className={styles.link}>
        <span className={styles.world}>
          <Icon of={icons.network} size={64} />
        </span>
        <span className={styles.host}>{hostOf(item.url)}</span>
        <a
          className={styles.open}
          href={item.url}
          target="_blank"
          rel="noopener noreferrer external"
          onClick={() => {
            setOpened(true);
            if (!locked) onChange({ kind: 'link' });
          }}
        >
          <Icon of={icons.enter} size={30} />
          {t.open}
        </a>
        <p className={styles.note} role="status">
          {opened ? t.opened : t.internet}
        </p>
      </div>
    </div>
  );
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}

export const player: Player<'link'> = { View: LinkView, wholePlace: true };
