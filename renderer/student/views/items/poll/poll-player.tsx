import { LIMITS } from '#protocol/limits.ts';
import { ChoiceCards } from '../choice/choice-cards.tsx';
import type { Player, PlayerProps } from '../contract.ts';
import { promptWords } from '../prompt-words.ts';
import { itemTexts } from '../texts.ts';
import { WordField } from '../words/word-field.tsx';
import styles from './poll.module.css';

/** What she thinks: cards to tap, or words for the cloud on the board. */
function PollView(props: PlayerProps<'poll'>) {
  const { item, value, onChange, locked, active } = props;
  if (item.choices.length === 0) return <PollWords {...props} />;
  return (
    <ChoiceCards
      name={item.id}
      label={promptWords(item)}
      parts={item.choices}
      most={item.most}
      chosen={value?.chosen ?? []}
      onChosen={(chosen) =>
        onChange(chosen.length === 0 ? null : { kind: 'poll', chosen, words: [] })
      }
      locked={locked}
      active={active}
    />
  );
}

/** The next field comes when the one before has a word. */
function PollWords({ item, value, onChange, locked }: PlayerProps<'poll'>) {
  const t = itemTexts();
  const words = value?.words ?? [];
  const filled = words.findLastIndex((word) => word.trim() !== '') + 1;
  const fields = locked ? words.length : Math.min(item.most, Math.max(filled + 1, words.length));
  const write = (index: number, word: string) => {
    const next = Array.from({ length: fields }, (_, at) =>
      at === index ? word : (words[at] ?? ''),
    );
    onChange({ kind: 'poll', chosen: [], words: next });
  };
  return (
    <div className={styles.words}>
      {Array.from({ length: fields }, (_, index) => (
        <WordField
          key={index}
          label={item.most === 1 ? t.word : t.wordNumber(index + 1)}
          value={words[index] ?? ''}
          onChange={(word) => write(index, word)}
          locked={locked}
          maxLength={LIMITS.pollWord}
        />
      ))}
    </div>
  );
}

export const player: Player<'poll'> = { View: PollView };
