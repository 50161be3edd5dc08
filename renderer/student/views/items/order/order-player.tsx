import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import type { Part } from '#protocol/activity/content.ts';
import { contentName, sayContent } from '../../content.tsx';
import type { Player, PlayerProps } from '../contract.ts';
import { looksTheSame, markOf } from '../marks.ts';
import { Said, Thing } from '../placing/thing.tsx';
import { usePlacing } from '../placing/use-placing.ts';
import { itemTexts } from '../texts.ts';
import styles from './order.module.css';
import { moved } from './moved.ts';

/** Cards in a row: one is taken and put where another lies; the others make place. */
function OrderView({ item, value, onChange, locked, feedback }: PlayerProps<'order'>) {
  const t = itemTexts();
  const order = value?.order ?? item.parts.map(({ id }) => id);
  const partOf = (id: string) => item.parts.find((part) => part.id === id);
  const put = (thing: string, to: number) =>
    onChange({ kind: 'order', order: moved(order, thing, to) });
  const placing = usePlacing({
    disabled: locked,
    nameOf: (thing) => nameOf(partOf(thing)),
    onTake: (thing) => sayContent(partOf(thing)),
    onPut: (thing, place) => put(thing, order.indexOf(place)),
    onArrow: (thing, step) => put(thing, order.indexOf(thing) + step),
  });
  const solution = feedback?.solution?.kind === 'order' ? feedback.solution.order : undefined;
  return (
    <div className={styles.area} {...placing.area}>
      <ol className={styles.row} data-layout={layoutOf(item.parts)} aria-label={t.order}>
        {order.map((id, index) => {
          const part = partOf(id);
          if (!part) return null;
          const right = looksTheSame(part, partOf(solution?.[index] ?? ''));
          return (
            <li key={id} className={styles.place} {...placing.place(id)}>
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              <Thing
                placing={placing}
                part={part}
                locked={locked}
                size={order.length > 5 ? 'normal' : 'large'}
                className={styles.card}
                label={t.orderPlace(contentName(part), index + 1, order.length)}
                mark={markOf(solution !== undefined, right)}
              />
              {index < order.length - 1 && (
                <span className={styles.then} aria-hidden="true">
                  <Icon of={icons.next} size={28} />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <Said placing={placing} />
    </div>
  );
}

function nameOf(part: Part | undefined): string {
  return part ? contentName(part) : '';
}

/** Sentences stand below each other. */
function layoutOf(parts: readonly Part[]): 'row' | 'list' {
  return parts.some(({ text }) => (text ?? '').length > 32) ? 'list' : 'row';
}

export const player: Player<'order'> = { View: OrderView };
