import { newId } from '../../../store.ts';
import { ContentField } from '../content-field.tsx';
import { newPart } from '../draft/new-item.ts';
import type { PartDraft } from '../draft/shapes.ts';
import styles from './bodies.module.css';
import { mayGrow, withoutPart, withPart } from './body.ts';
import { GrowButton } from './grow-button.tsx';

interface ExtraRowsProps {
  readonly extra: readonly PartDraft[];
  readonly onChange: (extra: PartDraft[], mark?: string) => void;
  readonly texts: {
    readonly extras: string;
    readonly extra: (place: number) => string;
    readonly addExtra: string;
    readonly removeExtra: (place: number) => string;
  };
}

/** Parts that belong nowhere. */
export function ExtraRows({ extra, onChange, texts: t }: ExtraRowsProps) {
  return (
    <div role="group" aria-label={t.extras} data-group className={styles.extras}>
      {extra.length > 0 && <p className={styles.legend}>{t.extras}</p>}
      <ul className={styles.cards}>
        {extra.map((part, place) => (
          <li key={part.id}>
            <ContentField
              look="part"
              value={part}
              label={t.extra(place + 1)}
              onChange={(next, mark) => onChange(withPart(extra, next), mark)}
              removeLabel={t.removeExtra(place + 1)}
              onRemove={() => onChange(withoutPart(extra, part.id))}
            />
          </li>
        ))}
      </ul>
      {mayGrow(extra) && (
        <GrowButton label={t.addExtra} onClick={() => onChange([...extra, newPart(newId)])} />
      )}
    </div>
  );
}
