import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { Checkbox } from '#kit/toggle.tsx';
import type { Tolerance } from '#protocol/activity/content.ts';
import { LIMITS } from '#protocol/limits.ts';
import { activityTexts } from '../texts.ts';
import styles from './bodies.module.css';
import type { BodyProps } from './body.ts';
import { GrowButton } from './grow-button.tsx';

/** The field that a pupil types in, with what is right in it. */
export function WordsBody({ item, change }: BodyProps<'short-text'>) {
  const t = activityTexts().words;
  const { accepted } = item;
  const put = (place: number, text: string) =>
    change(
      {
        ...item,
        accepted: accepted.map((one, at) => (at === place ? text : one)),
      },
      `accepted ${place}`,
    );
  return (
    <div className={styles.body}>
      <div role="group" aria-label={t.accepted} data-group className={styles.narrow}>
        <ul className={styles.rows}>
          {accepted.map((text, place) => (
            <li key={place} className={styles.typed}>
              <input
                data-field
                aria-label={t.one(place + 1)}
                placeholder={place === 0 ? t.field : ''}
                value={text}
                maxLength={LIMITS.promptLength}
                autoComplete="off"
                onChange={(event) => put(place, event.currentTarget.value)}
              />
              {accepted.length > 1 && (
                <IconButton
                  icon={icons.close}
                  label={t.remove(place + 1)}
                  size="compact"
                  onClick={() =>
                    change({
                      ...item,
                      accepted: accepted.filter((_one, at) => at !== place),
                    })
                  }
                />
              )}
            </li>
          ))}
        </ul>
        {accepted.length < LIMITS.accepted && (
          <GrowButton
            label={t.add}
            onClick={() => change({ ...item, accepted: [...accepted, ''] })}
          />
        )}
      </div>
      <p className={styles.hint}>{t.hint}</p>
      <ToleranceBoxes
        tolerance={item.tolerance}
        onChange={(tolerance) => change({ ...item, tolerance })}
      />
    </div>
  );
}

interface ToleranceBoxesProps {
  readonly tolerance: Tolerance;
  readonly onChange: (tolerance: Tolerance) => void;
}

/** How kindly typed words are read. */
export function ToleranceBoxes({ tolerance, onChange }: ToleranceBoxesProps) {
  const t = activityTexts().words;
  return (
    <fieldset className={styles.tolerance}>
      <legend>{t.tolerance}</legend>
      {(['accents', 'case', 'spacing'] as const).map((kind) => (
        <Checkbox
          key={kind}
          label={t[kind]}
          checked={tolerance[kind]}
          onChange={(on) => onChange({ ...tolerance, [kind]: on })}
        />
      ))}
    </fieldset>
  );
}
