import { useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '#kit/button.tsx';
import * as icons from '#kit/icons.ts';
import { newId } from '../../../store.ts';
import { ContentField } from '../content-field.tsx';
import { newPart } from '../draft/new-item.ts';
import type { DraftOf } from '../draft/shapes.ts';
import { activityTexts } from '../texts.ts';
import { keepPicture, mediaAddress, pickPicture } from '../upload-media.ts';
import styles from './bodies.module.css';
import onPicture from './labels-body.module.css';
import { mayGrow, type BodyProps } from './body.ts';
import { ExtraRows } from './extra-rows.tsx';
import { PictureChoice } from './picture-choice.tsx';

type Place = DraftOf<'labels'>['places'][number];

/** A picture; a press on it makes a place with a label to write. */
export function LabelsBody({ item, change }: BodyProps<'labels'>) {
  const t = activityTexts().labels;
  const list = useRef<HTMLOListElement>(null);
  const { picture, places } = item;
  if (!picture) {
    return <PictureChoice onPick={(picked) => change({ ...item, picture: picked })} />;
  }
  const put = (next: Place, mark?: string) =>
    change(
      {
        ...item,
        places: places.map((one) => (one.id === next.id ? next : one)),
      },
      mark,
    );
  const remove = (id: string) => change({ ...item, places: places.filter((one) => one.id !== id) });
  const add = (x: number, y: number) => {
    if (!mayGrow(places)) return;
    const place = {
      id: newId(),
      x: share(x),
      y: share(y),
      label: newPart(newId),
    };
    flushSync(() => change({ ...item, places: [...places, place] }));
    [...(list.current?.querySelectorAll('input') ?? [])].at(-1)?.focus();
  };
  const press = (event: MouseEvent<HTMLElement>) => {
    if ((event.target as Element).closest('button')) return;
    const box = event.currentTarget.getBoundingClientRect();
    add((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  };
  const onKey = (event: KeyboardEvent, place: Place) => {
    if (event.key === 'Delete' || event.key === 'Backspace') remove(place.id);
    const [dx, dy] = ARROWS[event.key] ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    event.stopPropagation();
    put({ ...place, x: share(place.x + dx), y: share(place.y + dy) }, `move ${place.id}`);
  };
  return (
    <div className={styles.body}>
      <div className={onPicture.labels}>
        <div>
          {/* The keyboard has the button below it and the arrows on each point. */}
          <div className={onPicture.picture} data-picture onClick={press}>
            <img src={mediaAddress(picture)} alt={picture.alt ?? t.picture} draggable={false} />
            {places.map((place, at) => (
              <button
                key={place.id}
                type="button"
                className={onPicture.point}
                style={{ left: `${place.x * 100}%`, top: `${place.y * 100}%` }}
                aria-label={t.point(at + 1)}
                onKeyDown={(event) => onKey(event, place)}
              >
                {at + 1}
              </button>
            ))}
          </div>
          <p className={styles.hint}>{t.place}</p>
        </div>
        <div data-group className={styles.body}>
          <ol ref={list} className={styles.rows}>
            {places.map((place, at) => (
              <li key={place.id}>
                <ContentField
                  look="part"
                  value={place.label}
                  label={t.label(at + 1)}
                  lead={
                    <span className={styles.place} aria-hidden="true">
                      {at + 1}
                    </span>
                  }
                  onChange={(label, mark) => put({ ...place, label }, mark)}
                  removeLabel={t.remove(at + 1)}
                  onRemove={() => remove(place.id)}
                />
              </li>
            ))}
          </ol>
          <Button size="compact" icon={icons.add} onClick={() => add(0.5, 0.5)}>
            {t.add}
          </Button>
          <Button
            size="compact"
            tone="quiet"
            icon={icons.image}
            onClick={() =>
              pickPicture((file) => {
                void keepPicture(file).then((kept) => kept && change({ ...item, picture: kept }));
              })
            }
          >
            {t.change}
          </Button>
        </div>
      </div>
      <ExtraRows
        extra={item.extra}
        texts={t}
        onChange={(extra, mark) => change({ ...item, extra }, mark)}
      />
    </div>
  );
}

const STEP = 0.02;
const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

function share(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;
}
