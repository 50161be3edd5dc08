import { newId } from '../../../store.ts';
import { ContentField } from '../content-field.tsx';
import { newPart } from '../draft/new-item.ts';
import type { PartDraft } from '../draft/shapes.ts';
import { activityTexts } from '../texts.ts';
import styles from './bodies.module.css';
import { mayGrow, withPart, type BodyProps } from './body.ts';
import { GrowButton } from './grow-button.tsx';

/** Boxes side by side, each with what goes into it. */
export function SortBody({ item, change }: BodyProps<'sort'>) {
  const t = activityTexts().sort;
  const { boxes, parts } = item;
  const putPart = (part: PartDraft, mark?: string) =>
    change(
      {
        ...item,
        parts: parts.map((one) => (one.part.id === part.id ? { ...one, part } : one)),
      },
      mark,
    );
  const removePart = (id: string) =>
    change({ ...item, parts: parts.filter(({ part }) => part.id !== id) });
  return (
    <div className={styles.body}>
      <ul className={styles.boxes} aria-label={t.heading}>
        {boxes.map((box, place) => {
          const inside = parts.filter((one) => one.box === box.id);
          return (
            <li key={box.id} data-group className={styles.box}>
              <ContentField
                look="part"
                value={box}
                label={t.box(place + 1)}
                placeholder={t.boxPlaceholder(place + 1)}
                onChange={(next, mark) => change({ ...item, boxes: withPart(boxes, next) }, mark)}
                removeLabel={t.removeBox(place + 1)}
                onRemove={
                  boxes.length > 2
                    ? () =>
                        change({
                          ...item,
                          boxes: boxes.filter((one) => one.id !== box.id),
                          parts: parts.filter((one) => one.box !== box.id),
                        })
                    : undefined
                }
              />
              <ul className={styles.rows}>
                {inside.map(({ part }, at) => (
                  <li key={part.id}>
                    <ContentField
                      look="part"
                      value={part}
                      label={t.part(place + 1, at + 1)}
                      onChange={putPart}
                      removeLabel={t.remove(place + 1, at + 1)}
                      onRemove={() => removePart(part.id)}
                    />
                  </li>
                ))}
              </ul>
              {mayGrow(parts) && (
                <GrowButton
                  label={t.add(place + 1)}
                  words={t.addShort}
                  onClick={() =>
                    change({
                      ...item,
                      parts: [...parts, { part: newPart(newId), box: box.id }],
                    })
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
      {boxes.length < 6 && (
        <button
          type="button"
          className={styles.grow}
          onClick={() => change({ ...item, boxes: [...boxes, newPart(newId)] })}
        >
          {t.addBox}
        </button>
      )}
    </div>
  );
}
