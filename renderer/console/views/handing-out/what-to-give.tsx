import { Icon } from '#kit/icon.tsx';
import { KIND_ICONS } from '#kit/kind-icons.ts';
import { SegmentedControl } from '#kit/segmented-control.tsx';
import { TextField } from '#kit/text-field.tsx';
import { LIMITS } from '#protocol/limits.ts';
import { stepName } from '../../step-words.ts';
import type { ActivityStep } from './activities-of.ts';
import { toggled, type Choice } from './choice.ts';
import styles from './handing-out.module.css';
import { handingOutTexts } from './texts.ts';

interface WhatToGiveProps {
  readonly steps: readonly ActivityStep[];
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}

/** The lesson's activities; several make a plan, in the order in which they are taken. */
export function WhatToGive({ steps, choice, onChange }: WhatToGiveProps) {
  const t = handingOutTexts();
  const { activities } = choice;
  const plan = activities.length > 1;
  const full = activities.length >= LIMITS.planActivities;
  return (
    <section className={styles.column} aria-label={t.what}>
      <h3 className={styles.heading}>{t.what}</h3>
      <ul className={styles.works}>
        {steps.map((step) => {
          const place = activities.indexOf(step.id);
          const kind = step.activity.items[0]?.kind ?? 'choice';
          return (
            <li key={step.id}>
              <button
                type="button"
                role="checkbox"
                className={styles.work}
                aria-checked={place >= 0}
                aria-label={stepName(step, null)}
                disabled={place < 0 && full}
                onClick={() =>
                  onChange({
                    ...choice,
                    activities: toggled(activities, step.id),
                  })
                }
              >
                <span className={styles.mark} aria-hidden="true">
                  {place >= 0 && plan ? place + 1 : <Icon of={KIND_ICONS[kind]} size={18} />}
                </span>
                <span className={styles.words}>
                  <strong>{stepName(step, null)}</strong>
                  <span>{t.items(step.activity.items.length)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {plan && (
        <div className={styles.plan}>
          <p className={styles.quiet}>{t.planNote}</p>
          <TextField
            label={t.planTitle}
            value={choice.title}
            placeholder={t.plan}
            maxLength={LIMITS.nameLength}
            onChange={(title) => onChange({ ...choice, title })}
          />
          <SegmentedControl
            label={t.order}
            value={choice.order}
            segments={[
              { value: 'free', label: t.free },
              { value: 'fixed', label: t.fixed },
            ]}
            onChange={(order) => onChange({ ...choice, order })}
          />
        </div>
      )}
    </section>
  );
}
