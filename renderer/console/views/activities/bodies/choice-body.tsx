import type { KeyboardEvent } from 'react';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { Switch } from '#kit/toggle.tsx';
import { newId } from '../../../store.ts';
import { ContentField } from '../content-field.tsx';
import { newPart } from '../draft/new-item.ts';
import type { DraftOf } from '../draft/shapes.ts';
import { activityTexts } from '../texts.ts';
import styles from './bodies.module.css';
import { letterOf, mayGrow, withoutPart, withPart, type BodyProps } from './body.ts';
import { GrowButton } from './grow-button.tsx';

/** The cards that a pupil taps; a press on a letter marks the right one. */
export function ChoiceBody({ item, change }: BodyProps<'choice'>) {
  const t = activityTexts().choice;
  const { choices } = item;
  const fixed = item.preset !== undefined;
  const onKey = (event: KeyboardEvent, id: string) => {
    if (event.key !== 'Enter' || !event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    change(withRight(item, id));
  };
  return (
    <div role="group" aria-label={t.answers} data-group className={styles.body}>
      <ul className={styles.cards}>
        {choices.map((choice, place) => {
          const letter = letterOf(place);
          const right = item.right.includes(choice.id);
          return (
            <li key={choice.id} data-right={right} onKeyDown={(event) => onKey(event, choice.id)}>
              <ContentField
                look="part"
                value={choice}
                label={t.answer(letter)}
                onChange={(next, mark) =>
                  change({ ...item, choices: withPart(choices, next) }, mark)
                }
                lead={
                  <button
                    type="button"
                    className={styles.letter}
                    aria-pressed={right}
                    aria-label={t.right(letter)}
                    aria-keyshortcuts="Alt+Enter"
                    title={t.right(letter)}
                    onClick={() => change(withRight(item, choice.id))}
                  >
                    {right ? <Icon of={icons.tick} size={20} /> : letter}
                  </button>
                }
                removeLabel={t.remove(letter)}
                onRemove={
                  fixed || choices.length <= 2
                    ? undefined
                    : () =>
                        change({
                          ...item,
                          choices: withoutPart(choices, choice.id),
                        })
                }
              />
            </li>
          );
        })}
        {!fixed && mayGrow(choices) && (
          <li>
            <GrowButton
              label={t.add}
              onClick={() => change({ ...item, choices: [...choices, newPart(newId)] })}
            />
          </li>
        )}
      </ul>
      <div className={styles.foot}>
        <p className={styles.hint}>{t.hint}</p>
        {!fixed && (
          <Switch
            label={t.several}
            checked={item.several}
            onChange={(several) =>
              change({
                ...item,
                several,
                right: several ? item.right : item.right.slice(0, 1),
              })
            }
          />
        )}
      </div>
    </div>
  );
}

function withRight(item: DraftOf<'choice'>, id: string): DraftOf<'choice'> {
  const others = item.right.filter((one) => one !== id);
  if (others.length < item.right.length) return { ...item, right: others };
  return { ...item, right: item.several ? [...others, id] : [id] };
}
