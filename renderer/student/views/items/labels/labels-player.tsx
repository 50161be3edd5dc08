import { useState, type CSSProperties } from 'react';
import type { Part } from '#protocol/activity/content.ts';
import { ContentPicture, contentName, sayContent } from '../../content.tsx';
import type { Player, PlayerProps } from '../contract.ts';
import { looksTheSame, markOf } from '../marks.ts';
import { Said, Thing, Tray } from '../placing/thing.tsx';
import { TRAY, usePlacing } from '../placing/use-placing.ts';
import { putOne } from '../placing/put-one.ts';
import { itemTexts } from '../texts.ts';
import styles from './labels.module.css';

/** A picture with places, and the labels that belong to them. */
function LabelsView({ item, value, onChange, locked, feedback }: PlayerProps<'labels'>) {
  const t = itemTexts();
  const [shape, setShape] = useState(1);
  const places = value?.places ?? {};
  const partOf = (id: string | undefined) => item.labels.find((part) => part.id === id);
  const placing = usePlacing({
    disabled: locked,
    nameOf: (thing) => contentName(partOf(thing) ?? {}),
    onTake: (thing) => sayContent(partOf(thing)),
    onPut(thing, place) {
      const next = putOne(places, thing, place === TRAY ? null : place);
      onChange(Object.keys(next).length === 0 ? null : { kind: 'labels', places: next });
    },
  });
  const solution = feedback?.solution?.kind === 'labels' ? feedback.solution.places : undefined;
  const placed = new Set(Object.values(places));
  const waiting = item.labels.filter(({ id }) => !placed.has(id));
  const atPlace = (part: Part, place: string, number: number) => (
    <Thing
      placing={placing}
      part={part}
      locked={locked}
      size="small"
      className={styles.label}
      label={t.placeWith(number, contentName(part))}
      mark={markOf(solution !== undefined, looksTheSame(part, partOf(solution?.[place])))}
    />
  );
  return (
    <div className={styles.area} {...placing.area}>
      <div className={styles.picture} style={{ '--shape': shape } as CSSProperties}>
        <ContentPicture picture={item.picture} onShape={setShape} />
        {item.places.map(({ id, x, y }, index) => {
          const part = partOf(places[id]);
          const at = { left: `${x * 100}%`, top: `${y * 100}%` };
          return part ? (
            <span key={id} className={styles.place} style={at} {...placing.place(id)}>
              {atPlace(part, id, index + 1)}
            </span>
          ) : (
            <button
              key={id}
              type="button"
              className={styles.hole}
              style={at}
              disabled={locked}
              aria-label={t.place(index + 1)}
              {...placing.place(id)}
            >
              <span className={styles.dot} aria-hidden="true">
                {index + 1}
              </span>
            </button>
          );
        })}
      </div>
      {(!locked || waiting.length > 0) && (
        <div className={styles.labels}>
          <Tray placing={placing} label={t.labels}>
            {waiting.map((part) => (
              <Thing key={part.id} placing={placing} part={part} locked={locked} size="small" />
            ))}
          </Tray>
        </div>
      )}
      <Said placing={placing} />
    </div>
  );
}

export const player: Player<'labels'> = { View: LabelsView };
