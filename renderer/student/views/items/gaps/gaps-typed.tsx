import type { PlayerProps } from '../contract.ts';
import { markOf } from '../marks.ts';
import { ThingBadge } from '../placing/thing.tsx';
import { itemTexts } from '../texts.ts';
import { GapText } from './gap-text.tsx';
import styles from './gaps.module.css';

/** Every gap is a field; Enter goes to the next one. */
export function GapsTyped({ item, value, onChange, locked, feedback }: PlayerProps<'gaps'>) {
  const t = itemTexts();
  const words = value?.words ?? {};
  const solution = feedback?.solution?.kind === 'gaps' ? feedback.solution.words : undefined;
  return (
    <GapText
      pieces={item.pieces}
      gap={(id, number) => (
        <>
          <input
            type="text"
            className={styles.field}
            aria-label={t.gap(number)}
            value={words[id] ?? ''}
            readOnly={locked}
            maxLength={200}
            size={Math.max(8, (words[id] ?? '').length + 1)}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            data-mark={markOf(solution !== undefined, sameWords(words[id], solution?.[id]))}
            onChange={(event) =>
              onChange({ kind: 'gaps', words: { ...words, [id]: event.target.value } })
            }
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              const fields = [...(event.currentTarget.form?.querySelectorAll('input') ?? [])];
              const next = fields[fields.indexOf(event.currentTarget) + 1];
              if (!next) return;
              event.preventDefault();
              next.focus();
            }}
          />
          <ThingBadge mark={markOf(solution !== undefined, sameWords(words[id], solution?.[id]))} />
        </>
      )}
    />
  );
}

/** Near enough for a sign beside the field; the verdict is the teacher's PC's. */
function sameWords(one: string | undefined, other: string | undefined): boolean {
  return (one ?? '').trim().toLocaleLowerCase() === (other ?? '').trim().toLocaleLowerCase();
}
