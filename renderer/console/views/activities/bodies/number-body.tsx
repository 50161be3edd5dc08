import { activityTexts } from '../texts.ts';
import styles from './bodies.module.css';
import type { BodyProps } from './body.ts';

/** The number as the pupil types it, with how near is near enough. */
export function NumberBody({ item, change }: BodyProps<'number'>) {
  const t = activityTexts().number;
  const fields = [
    ['right', t.right, '', 'large'],
    ['unit', t.unit, t.none, 'short'],
    ['tolerance', t.tolerance, t.exact, 'short'],
  ] as const;
  return (
    <div className={styles.body} data-group>
      <div className={styles.number}>
        {fields.map(([name, label, placeholder, size]) => (
          <label key={name} className={styles.labelled} data-size={size}>
            <span>{label}</span>
            <input
              data-field
              inputMode={name === 'unit' ? 'text' : 'decimal'}
              value={item[name]}
              placeholder={placeholder}
              maxLength={20}
              autoComplete="off"
              onChange={(event) => change({ ...item, [name]: event.currentTarget.value }, name)}
            />
          </label>
        ))}
      </div>
      <p className={styles.hint}>{t.hint}</p>
    </div>
  );
}
