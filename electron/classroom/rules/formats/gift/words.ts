import { LIMITS } from '#protocol/limits.ts';
import { asWords, fromHtml, fromMarkdown } from '../plain-text.ts';
import type { Notes } from '../report.ts';
import type { GiftChoice, GiftText } from './parsed.ts';

/** Words in any of GIFT's ways to write, the parser has read its backslashes. */
export function wordsOf(text: GiftText, notes: Notes, most: number = LIMITS.promptLength): string {
  const read =
    text.format === 'markdown'
      ? fromMarkdown(text.text, notes)
      : text.format === 'plain'
        ? text.text
        : fromHtml(text.text, notes);
  return asWords(read, most, notes);
}

/** All that are wholly right; those that count for a part only cannot be kept. */
export function rightAnswers(choices: readonly GiftChoice<GiftText>[], notes: Notes): string[] {
  const right = choices.filter(({ isCorrect, weight }) => isCorrect && (weight ?? 100) >= 100);
  const partly = choices.filter(({ isCorrect, weight }) => isCorrect && (weight ?? 100) < 100);
  if (partly.length > 0) notes.add('other-answers-left', { count: partly.length });
  const words = right.map(({ text }) => wordsOf(text, notes).replace(/\s+/g, ' '));
  return [...new Set(words.filter((word) => word !== ''))];
}
