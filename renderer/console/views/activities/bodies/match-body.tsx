import { Icon } from '#kit/icon.tsx';
import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { KIND_ICONS } from '#kit/kind-icons.ts';
import { newId } from '../../../store.ts';
import { ContentField } from '../content-field.tsx';
import { newPart } from '../draft/new-item.ts';
import { activityTexts } from '../texts.ts';
import styles from './bodies.module.css';
import { mayGrow, type BodyProps } from './body.ts';
import { ExtraRows } from './extra-rows.tsx';
import { GrowButton } from './grow-button.tsx';

/** Two columns whose rows belong together. */
export function MatchBody({ item, change }: BodyProps<'match'>) {
  const t = activityTexts().match;
  const { pairs } = item;
  return (
    <div className={styles.body}>
      <div role="group" aria-label={t.heading} data-group className={styles.body}>
        <ul className={styles.rows}>
          {pairs.map((pair, place) => (
            <li key={pair.left.id} className={styles.pair}>
              {(['left', 'right'] as const).map((side) => (
                <ContentField
                  key={side}
                  look="part"
                  value={pair[side]}
                  label={t[side](place + 1)}
                  onChange={(next, mark) =>
                    change(
                      {
                        ...item,
                        pairs: pairs.map((one) => (one === pair ? { ...one, [side]: next } : one)),
                      },
                      mark,
                    )
                  }
                />
              ))}
              <span className={styles.link} aria-hidden="true">
                <Icon of={KIND_ICONS.match} size={18} />
              </span>
              <IconButton
                icon={icons.close}
                label={t.remove(place + 1)}
                size="compact"
                disabled={pairs.length <= 2}
                onClick={() =>
                  change({
                    ...item,
                    pairs: pairs.filter((one) => one !== pair),
                  })
                }
              />
            </li>
          ))}
        </ul>
        {mayGrow(pairs) && (
          <GrowButton
            label={t.add}
            onClick={() => {
              const pair = { left: newPart(newId), right: newPart(newId) };
              change({ ...item, pairs: [...pairs, pair] });
            }}
          />
        )}
      </div>
      <ExtraRows
        extra={item.extra}
        texts={t}
        onChange={(extra, mark) => change({ ...item, extra }, mark)}
      />
    </div>
  );
}
