import type { CSSProperties } from 'react';
import { LIMITS } from '#protocol/limits.ts';
import type { Player, PlayerProps } from '../contract.ts';
import { ItemPrompt } from '../item-prompt.tsx';
import styles from '../free.module.css';
import { freeTexts } from '../free-texts.ts';

/** Writes freely, on as many lines as are offered, or more. */
function WritingView({ item, value, onChange, locked }: PlayerProps<'writing'>) {
  return (
    <div className={styles.place}>
      <ItemPrompt item={item} />
      <div className={styles.paper}>
        <textarea
          className={styles.lines}
          style={{ '--lines': item.lines } as CSSProperties}
          aria-label={freeTexts().write}
          placeholder={freeTexts().write}
          dir="auto"
          spellCheck={false}
          autoCapitalize="sentences"
          maxLength={LIMITS.writing}
          readOnly={locked}
          value={value?.text ?? ''}
          onChange={({ target }) => {
            const text = clean(target.value);
            onChange(text === '' ? null : { kind: 'writing', text });
          }}
        />
      </div>
    </div>
  );
}

/** What the app takes: no control characters, which only a paste can bring. */
function clean(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is meant
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').slice(0, LIMITS.writing);
}

export const player: Player<'writing'> = { View: WritingView, wholePlace: true };
