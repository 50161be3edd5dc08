import { LIMITS } from '#protocol/limits.ts';
import type { Player, PlayerProps } from '../contract.ts';
import { itemTexts } from '../texts.ts';
import { WordField } from './word-field.tsx';

/** A word or a few, typed on one large line. */
function ShortTextView({ item, value, onChange, locked, feedback }: PlayerProps<'short-text'>) {
  const verdict = feedback?.verdict;
  const mine = feedback?.solution?.kind !== 'short-text' || feedback.solution.text !== value?.text;
  return (
    <WordField
      key={item.id}
      label={itemTexts().word}
      value={value?.text ?? ''}
      onChange={(text) => onChange({ kind: 'short-text', text })}
      locked={locked}
      maxLength={LIMITS.promptLength}
      mark={verdict && (verdict === 'right' || !mine ? 'right' : 'wrong')}
    />
  );
}

export const player: Player<'short-text'> = { View: ShortTextView };
