import { VisuallyHidden } from '#kit/visually-hidden.tsx';
import type { Part } from '#protocol/activity/content.ts';
import { ContentFace, contentName, sayContent } from '../../content.tsx';
import type { Player, PlayerProps } from '../contract.ts';
import { markOf } from '../marks.ts';
import { Said, Thing, Tray } from '../placing/thing.tsx';
import { TRAY, usePlacing } from '../placing/use-placing.ts';
import { itemTexts } from '../texts.ts';
import styles from './sort.module.css';

/** Boxes above, things below: each thing goes into a box. */
function SortView({ item, value, onChange, locked, feedback }: PlayerProps<'sort'>) {
  const t = itemTexts();
  const boxes = value?.boxes ?? {};
  const partOf = (id: string) => item.parts.find((part) => part.id === id);
  const placing = usePlacing({
    disabled: locked,
    nameOf: (thing) => contentName(partOf(thing) ?? {}),
    onTake: (thing) => sayContent(partOf(thing)),
    onPut(thing, place) {
      const { [thing]: _before, ...others } = boxes;
      const next = place === TRAY ? others : { ...others, [thing]: place };
      onChange(Object.keys(next).length === 0 ? null : { kind: 'sort', boxes: next });
    },
  });
  const solution = feedback?.solution?.kind === 'sort' ? feedback.solution.boxes : undefined;
  const thing = (part: Part) => (
    <Thing
      key={part.id}
      placing={placing}
      part={part}
      locked={locked}
      // Many things have to be smaller to lie side by side.
      size={item.parts.length > 8 ? 'small' : 'normal'}
      mark={
        boxes[part.id] === undefined
          ? undefined
          : markOf(solution !== undefined, boxes[part.id] === solution?.[part.id])
      }
    />
  );
  const waiting = item.parts.filter((part) => boxes[part.id] === undefined);
  return (
    <div className={styles.area} {...placing.area}>
      <div className={styles.boxes} data-count={item.boxes.length}>
        {item.boxes.map((box) => (
          <section
            key={box.id}
            className={styles.box}
            aria-label={t.inBox(contentName(box))}
            {...placing.place(box.id)}
          >
            <button
              type="button"
              className={styles.name}
              data-target
              disabled={locked}
              onClick={(event) => {
                sayContent(box);
                placing.place(box.id).onClick(event);
              }}
            >
              <VisuallyHidden>{t.boxPut(contentName(box))}</VisuallyHidden>
              <span aria-hidden="true">
                <ContentFace content={box} size="small" />
              </span>
            </button>
            <div className={styles.inside}>
              {item.parts.filter((part) => boxes[part.id] === box.id).map(thing)}
            </div>
          </section>
        ))}
      </div>
      {(!locked || waiting.length > 0) && (
        <Tray placing={placing} label={t.parts}>
          {waiting.map(thing)}
        </Tray>
      )}
      <Said placing={placing} />
    </div>
  );
}

export const player: Player<'sort'> = { View: SortView };
