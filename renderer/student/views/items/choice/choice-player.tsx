import type { Player, PlayerProps } from '../contract.ts';
import { promptWords } from '../prompt-words.ts';
import { ChoiceCards } from './choice-cards.tsx';

function ChoiceView({ item, value, onChange, locked, feedback, active }: PlayerProps<'choice'>) {
  const solution = feedback?.solution;
  return (
    <ChoiceCards
      name={item.id}
      label={promptWords(item)}
      parts={item.choices}
      most={item.several ? item.choices.length : 1}
      chosen={value?.chosen ?? []}
      onChosen={(chosen) => onChange(chosen.length === 0 ? null : { kind: 'choice', chosen })}
      locked={locked}
      right={solution?.kind === 'choice' ? solution.chosen : undefined}
      preset={item.preset}
      active={active}
    />
  );
}

export const player: Player<'choice'> = { View: ChoiceView };
