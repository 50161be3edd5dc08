import { SegmentedControl } from '#kit/segmented-control.tsx';
import { LIMITS } from '#protocol/limits.ts';
import { newId } from '../../../store.ts';
import { ContentField } from '../content-field.tsx';
import { newPart } from '../draft/new-item.ts';
import { activityTexts } from '../texts.ts';
import styles from './bodies.module.css';
import { letterOf, mayGrow, withoutPart, withPart, type BodyProps } from './body.ts';
import { GrowButton } from './grow-button.tsx';

const AMOUNTS = Array.from({ length: LIMITS.pollWords }, (_, at) => String(at + 1));

/** What everybody thinks: choices, or words for the cloud. */
export function PollBody({ item, change }: BodyProps<'poll'>) {
  const all = activityTexts();
  const t = all.poll;
  const { choices } = item;
  return (
    <div className={styles.body}>
      <SegmentedControl
        label={t.how}
        value={item.free ? 'words' : 'choices'}
        segments={[
          { value: 'choices', label: t.choices },
          { value: 'words', label: t.words },
        ]}
        onChange={(how) => change({ ...item, free: how === 'words' })}
      />
      {!item.free && (
        <div role="group" aria-label={all.choice.answers} data-group className={styles.body}>
          <ul className={styles.cards}>
            {choices.map((choice, place) => (
              <li key={choice.id}>
                <ContentField
                  look="part"
                  value={choice}
                  label={all.choice.answer(letterOf(place))}
                  onChange={(next, mark) =>
                    change({ ...item, choices: withPart(choices, next) }, mark)
                  }
                  removeLabel={all.choice.remove(letterOf(place))}
                  onRemove={
                    choices.length > 2
                      ? () =>
                          change({
                            ...item,
                            choices: withoutPart(choices, choice.id),
                          })
                      : undefined
                  }
                />
              </li>
            ))}
            {mayGrow(choices) && (
              <li>
                <GrowButton
                  label={all.choice.add}
                  onClick={() => change({ ...item, choices: [...choices, newPart(newId)] })}
                />
              </li>
            )}
          </ul>
        </div>
      )}
      <div className={styles.inline}>
        <span aria-hidden="true">{t.most}</span>
        <SegmentedControl
          label={t.most}
          value={String(item.most)}
          segments={AMOUNTS.map((value) => ({ value, label: value }))}
          onChange={(most) => change({ ...item, most: Number(most) })}
        />
      </div>
      <p className={styles.hint}>{t.hint}</p>
    </div>
  );
}
