import type { LaptopItem } from '#protocol/activity/item.ts';
import { Instruction } from '../instruction.tsx';
import { aloudWords, promptWords } from './prompt-words.ts';

/** What is asked, for players that have the whole place and put it where it disturbs least. */
export function ItemPrompt({ item }: { readonly item: LaptopItem }) {
  const { text, sound, picture } = item.prompt;
  return (
    <Instruction
      text={text ?? ''}
      aloud={aloudWords(item)}
      sound={sound}
      picture={picture}
      unseen={promptWords(item)}
    />
  );
}
