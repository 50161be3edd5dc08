import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { newId } from '../../../store.ts';
import { ContentField } from '../content-field.tsx';
import { moved } from '../draft/moved.ts';
import { newPart } from '../draft/new-item.ts';
import { activityTexts } from '../texts.ts';
import styles from './bodies.module.css';
import { mayGrow, withoutPart, withPart, type BodyProps } from './body.ts';
import { GrowButton } from './grow-button.tsx';

/** What is put in order, written in the right one. */
export function OrderBody({ item, change }: BodyProps<'order'>) {
  const t = activityTexts().order;
  const { parts } = item;
  return (
    <div role="group" aria-label={t.heading} data-group className={styles.body}>
      <ol className={styles.rows}>
        {parts.map((part, place) => (
          <li key={part.id}>
            <ContentField
              look="part"
              value={part}
              label={t.part(place + 1)}
              lead={
                <>
                  <span className={styles.place} aria-hidden="true">
                    {place + 1}
                  </span>
                  <IconButton
                    icon={icons.up}
                    label={t.up(place + 1)}
                    size="compact"
                    disabled={place === 0}
                    onClick={() => change({ ...item, parts: moved(parts, place, place - 1) })}
                  />
                </>
              }
              onChange={(next, mark) => change({ ...item, parts: withPart(parts, next) }, mark)}
              removeLabel={t.remove(place + 1)}
              onRemove={
                parts.length > 2
                  ? () => change({ ...item, parts: withoutPart(parts, part.id) })
                  : undefined
              }
            />
          </li>
        ))}
      </ol>
      {mayGrow(parts) && (
        <GrowButton
          label={t.add}
          onClick={() => change({ ...item, parts: [...parts, newPart(newId)] })}
        />
      )}
      <p className={styles.hint}>{t.hint}</p>
    </div>
  );
}
