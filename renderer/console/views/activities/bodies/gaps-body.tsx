import { Switch } from '#kit/toggle.tsx';
import { LIMITS } from '#protocol/limits.ts';
import { gapTokens, toggleGap } from '../draft/gap-text.ts';
import { activityTexts } from '../texts.ts';
import styles from './bodies.module.css';
import type { BodyProps } from './body.ts';
import { ToleranceBoxes } from './words-body.tsx';

/** A text; a press on a word makes it a gap. */
export function GapsBody({ item, change }: BodyProps<'gaps'>) {
  const t = activityTexts().gaps;
  return (
    <div className={styles.body} data-group>
      <label className={styles.labelled} data-size="whole">
        <span>{t.text}</span>
        <textarea
          data-field
          rows={2}
          value={item.text}
          maxLength={LIMITS.gapText}
          placeholder={t.placeholder}
          onChange={(event) => change({ ...item, text: event.currentTarget.value }, 'gap text')}
        />
      </label>
      <p className={styles.hint}>{t.hint}</p>
      {item.text.trim() !== '' && (
        <p className={styles.tokens} role="group" aria-label={t.tokens}>
          {gapTokens(item.text).map((token) => {
            if (token.kind === 'between') return <span key={token.from}>{token.text}</span>;
            const gap = token.kind === 'gap';
            const word = gap ? token.text.slice(1, -1) : token.text;
            return (
              <button
                key={token.from}
                type="button"
                className={styles.token}
                aria-pressed={gap}
                aria-label={gap ? t.unmake(word) : t.make(word)}
                onClick={() => change({ ...item, text: toggleGap(item.text, token) })}
              >
                {word}
              </button>
            );
          })}
        </p>
      )}
      <div className={styles.two}>
        <Switch
          label={t.bank}
          hint={t.bankHint}
          checked={item.bank}
          onChange={(bank) => change({ ...item, bank })}
        />
        {item.bank ? (
          <label className={styles.labelled}>
            <span>{t.extra}</span>
            <input
              data-field
              value={item.extra}
              placeholder={t.extraPlaceholder}
              maxLength={LIMITS.promptLength}
              autoComplete="off"
              onChange={(event) => change({ ...item, extra: event.currentTarget.value }, 'extra')}
            />
          </label>
        ) : (
          <ToleranceBoxes
            tolerance={item.tolerance}
            onChange={(tolerance) => change({ ...item, tolerance })}
          />
        )}
      </div>
    </div>
  );
}
