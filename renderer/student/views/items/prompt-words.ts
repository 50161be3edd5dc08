import type { LaptopItem } from '#protocol/activity/item.ts';
import { choiceLetter } from '../../names.ts';
import { contentName } from '../content.tsx';

/** What is asked, in words. */
export function promptWords({ prompt }: LaptopItem): string {
  return contentName(prompt);
}

/** What the laptop reads aloud: the question, and what there is to choose from. */
export function aloudWords(item: LaptopItem): string {
  const question = item.prompt.text ?? '';
  if (item.kind !== 'choice' && item.kind !== 'poll') return question;
  const choices = item.choices.map(
    (choice, index) => `${choiceLetter(index)}. ${choice.text ?? choice.picture?.alt ?? ''}.`,
  );
  return [question, ...choices].join('\n');
}
