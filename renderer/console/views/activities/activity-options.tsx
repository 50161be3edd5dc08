import { SegmentedControl } from '#kit/segmented-control.tsx';
import { TextField } from '#kit/text-field.tsx';
import { Switch } from '#kit/toggle.tsx';
import { LIMITS } from '#protocol/limits.ts';
import { ContentField } from './content-field.tsx';
import { titleOf } from './draft/to-activity.ts';
import styles from './editor.module.css';
import { activityTexts } from './texts.ts';
import type { Editor } from './use-editor.ts';

const ATTEMPTS = ['1', '2', '3', 'free'] as const;
const USUAL_SECONDS = 10 * 60;

/** What holds for the whole activity. */
export function ActivityOptions({ editor }: { readonly editor: Editor }) {
  const all = activityTexts();
  const t = all.options;
  const { draft, change } = editor;
  const { attempts, shuffle, seconds } = draft;
  const chosen = ATTEMPTS.find((one) => one === String(attempts ?? 'free')) ?? '1';
  return (
    <section className={styles.options} aria-label={t.region}>
      <TextField
        label={t.title}
        value={draft.title}
        placeholder={titleOf({ ...draft, title: '' })}
        maxLength={LIMITS.nameLength}
        onChange={(title) => change({ ...draft, title }, 'title')}
      />
      <div className={styles.option}>
        <span className={styles.legend}>{all.content.instruction}</span>
        <ContentField
          look="line"
          label={all.content.instruction}
          placeholder={all.content.instructionPlaceholder}
          value={draft.instruction}
          onChange={(instruction, mark) => change({ ...draft, instruction }, mark)}
        />
      </div>
      <div className={styles.option}>
        <span className={styles.legend}>{t.feedback}</span>
        <SegmentedControl
          className={styles.segments}
          label={t.feedback}
          value={draft.feedback}
          segments={[
            { value: 'none', label: t.none },
            { value: 'verdict', label: t.verdict },
            { value: 'explanation', label: t.explanation },
          ]}
          onChange={(feedback) => change({ ...draft, feedback })}
        />
      </div>
      <div className={styles.option}>
        <span className={styles.legend}>{t.attempts}</span>
        <SegmentedControl
          className={styles.segments}
          label={t.attempts}
          value={chosen}
          segments={ATTEMPTS.map((value) => ({
            value,
            label: value === 'free' ? t.free : value,
          }))}
          onChange={(value) =>
            change({
              ...draft,
              attempts: value === 'free' ? null : Number(value),
            })
          }
        />
      </div>
      <div className={styles.switches}>
        <Switch
          label={t.shuffleItems}
          checked={shuffle.items}
          onChange={(items) => change({ ...draft, shuffle: { ...shuffle, items } })}
        />
        <Switch
          label={t.shuffleChoices}
          checked={shuffle.choices}
          onChange={(choices) => change({ ...draft, shuffle: { ...shuffle, choices } })}
        />
        <Switch
          label={t.time}
          hint={t.timeHint}
          checked={seconds !== null}
          onChange={(on) => change({ ...draft, seconds: on ? USUAL_SECONDS : null })}
        />
        {seconds !== null && (
          <TextField
            label={t.minutes}
            type="number"
            min={1}
            max={240}
            value={String(Math.round(seconds / 60))}
            onChange={(value) => {
              const minutes = Math.min(240, Math.max(1, Math.round(Number(value)) || 1));
              change({ ...draft, seconds: minutes * 60 }, 'minutes');
            }}
          />
        )}
      </div>
    </section>
  );
}
