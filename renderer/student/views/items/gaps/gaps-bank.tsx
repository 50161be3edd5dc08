import type { PlayerProps } from '../contract.ts';
import { markOf } from '../marks.ts';
import { putOne } from '../placing/put-one.ts';
import { Said, Thing, Tray } from '../placing/thing.tsx';
import { TRAY, usePlacing } from '../placing/use-placing.ts';
import { itemTexts } from '../texts.ts';
import { partsInGaps, wordsAsParts } from './bank-words.ts';
import { GapText } from './gap-text.tsx';
import styles from './gaps.module.css';

export interface GapsBankProps extends PlayerProps<'gaps'> {
  readonly bank: readonly string[];
}

/** The words lie below; each gap takes one. */
export function GapsBank({ item, bank, value, onChange, locked, feedback }: GapsBankProps) {
  const t = itemTexts();
  const parts = wordsAsParts(bank);
  const textOf = (id: string) => parts.find((part) => part.id === id)?.text ?? '';
  const places = partsInGaps(parts, value?.words ?? {});
  const placing = usePlacing({
    disabled: locked,
    nameOf: textOf,
    onPut(thing, place) {
      const next = Object.entries(putOne(places, thing, place === TRAY ? null : place));
      const words = Object.fromEntries(next.map(([gap, part]) => [gap, textOf(part)]));
      onChange(next.length === 0 ? null : { kind: 'gaps', words });
    },
  });
  const solution = feedback?.solution?.kind === 'gaps' ? feedback.solution.words : undefined;
  const placed = new Set(Object.values(places));
  const waiting = parts.filter(({ id }) => !placed.has(id));
  return (
    <div className={styles.area} {...placing.area}>
      <GapText
        pieces={item.pieces}
        gap={(id, number) => {
          const part = parts.find((one) => one.id === places[id]);
          if (!part) {
            return (
              <button
                type="button"
                className={styles.hole}
                disabled={locked}
                aria-label={t.gap(number)}
                {...placing.place(id)}
              />
            );
          }
          return (
            <span className={styles.filled} {...placing.place(id)}>
              <Thing
                placing={placing}
                part={part}
                locked={locked}
                size="small"
                className={styles.word}
                label={t.gapWith(number, textOf(part.id))}
                mark={markOf(solution !== undefined, part.text === solution?.[id])}
              />
            </span>
          );
        }}
      />
      {(!locked || waiting.length > 0) && (
        <Tray placing={placing} label={t.bank}>
          {waiting.map((part) => (
            <Thing key={part.id} placing={placing} part={part} locked={locked} size="small" />
          ))}
        </Tray>
      )}
      <Said placing={placing} />
    </div>
  );
}
