import type { Item } from '#protocol/activity/item.ts';
import { LIMITS } from '#protocol/limits.ts';
import { refused, type Notes, type Refused } from '../report.ts';
import { KINDLY } from '../tolerance.ts';
import type { AskedGift, Base, GiftContext } from './parsed.ts';
import { rightAnswers, wordsOf } from './words.ts';

type Question = Extract<AskedGift, { type: 'MC' | 'Short' }>;

const GAP = /_{3,}/g;

/** A missing word: its answers stand in the sentence, or a line of underscores does. */
export function sentenceWithGap(question: AskedGift): boolean {
  if (question.type !== 'MC' && question.type !== 'Short') return false;
  return question.stem.text.match(GAP)?.length === 1;
}

/** RG6: one right answer, or several that must all be chosen. */
export function choiceItemOf(
  { choices }: Question,
  base: Base,
  notes: Notes,
  { newId }: GiftContext,
): Item | Refused {
  const read = choices.map((choice) => ({ ...choice, words: wordsOf(choice.text, notes) }));
  const parts = read.filter(({ words }) => words !== '');
  if (parts.length < 2) return refused('too-few-choices');
  if (parts.length > LIMITS.parts) return refused('too-many-parts', { most: LIMITS.parts });
  const marked = parts.filter(({ isCorrect, weight }) => isCorrect && (weight ?? 100) >= 100);
  const weighed = parts.filter(({ weight }) => (weight ?? 0) > 0);
  const right = marked.length > 0 ? marked : weighed;
  if (marked.length > 0 && parts.some((one) => !right.includes(one) && one.weight)) {
    notes.add('partial-credit');
  }
  if (marked.length > 1) notes.add('several-right', { count: marked.length });
  if (right.length === 0) notes.add('no-right-answer');
  const made = parts.map((one) => ({ one, part: { id: newId(), text: one.words } }));
  return {
    ...base,
    kind: 'choice',
    // Weights alone say that several may be chosen, as in Moodle.
    several: marked.length === 0 ? right.length > 0 : right.length > 1,
    choices: made.map(({ part }) => part),
    right: made.filter(({ one }) => right.includes(one)).map(({ part }) => part.id),
  };
}

/** RG7: one gap, typed or from a bank of all its answers. */
export function gapItemOf(given: {
  question: Question;
  sentence: string;
  base: Base;
  notes: Notes;
  context: GiftContext;
}): Item | Refused {
  const { question, sentence, base, notes, context } = given;
  const [before = '', after = ''] = sentence.split(GAP);
  const accepted = rightAnswers(question.choices, notes);
  if (accepted.length === 0) return refused('no-answer');
  if (accepted.length > LIMITS.accepted)
    return refused('too-many-parts', { most: LIMITS.accepted });
  const [, ...alsoRight] = accepted;
  if (question.choices.some(({ isCorrect, weight }) => !isCorrect && weight)) {
    notes.add('partial-credit');
  }
  const wrong = question.choices
    .filter(({ isCorrect }) => !isCorrect)
    .map(({ text }) => wordsOf(text, notes).replace(/\s+/g, ' '));
  const bank = [...new Set([...alsoRight, ...wrong])].filter((word) => word !== '');
  if (bank.length > LIMITS.parts) return refused('too-many-parts', { most: LIMITS.parts });
  const pieces = [
    { kind: 'text' as const, text: before },
    { kind: 'gap' as const, id: context.newId(), accepted },
    { kind: 'text' as const, text: after },
  ];
  return {
    ...base,
    prompt: { text: context.words.complete },
    kind: 'gaps',
    pieces: pieces.filter((piece) => piece.kind === 'gap' || piece.text !== ''),
    bank: question.type === 'MC' ? bank : null,
    tolerance: KINDLY,
  };
}
