import type { Content } from '#protocol/activity/content.ts';
import type { Item } from '#protocol/activity/item.ts';
import { LIMITS } from '#protocol/limits.ts';
import { asWords } from '../plain-text.ts';
import { refused, type Notes, type Refused } from '../report.ts';
import { KINDLY } from '../tolerance.ts';
import { choiceItemOf, gapItemOf, sentenceWithGap } from './choices.ts';
import { numberItemOf } from './numbers.ts';
import type { AskedGift, Base, GiftContext, GiftText } from './parsed.ts';
import { rightAnswers, wordsOf } from './words.ts';

/** RG3: one question of GIFT as an item of ours, or why not. */
export function itemOf(question: AskedGift, notes: Notes, context: GiftContext): Item | Refused {
  if (question.tags?.length) notes.add('tags-left');
  const stem = wordsOf(
    question.stem,
    notes,
    sentenceWithGap(question) ? LIMITS.gapText : undefined,
  );
  const asked = stem || (question.title ?? '').trim();
  if (asked === '') return refused('no-text');
  const explanation = explanationOf(question, notes);
  const base = {
    id: context.newId(),
    prompt: { text: asked },
    ...(explanation === undefined ? {} : { explanation }),
  };
  switch (question.type) {
    case 'Essay':
      return { ...base, kind: 'writing', lines: 6 };
    case 'TF':
      return trueFalse(question.isTrue, base, context);
    case 'Numerical':
      return numberItemOf(question.choices, base, notes);
    case 'Matching':
      return matching(question, base, notes, context);
    case 'MC':
    case 'Short': {
      if (sentenceWithGap(question)) {
        return gapItemOf({ question, sentence: asked, base, notes, context });
      }
      if (question.type === 'MC') return choiceItemOf(question, base, notes, context);
      return shortText(question, base, notes);
    }
  }
}

function trueFalse(isTrue: boolean, base: Base, { newId, words }: GiftContext): Item {
  const [right, wrong] = [
    { id: newId(), text: words.right },
    { id: newId(), text: words.wrong },
  ] as const;
  return {
    ...base,
    kind: 'choice',
    several: false,
    preset: 'true-false',
    choices: [right, wrong],
    right: [isTrue ? right.id : wrong.id],
  };
}

function shortText(
  { choices }: Extract<AskedGift, { type: 'MC' | 'Short' }>,
  base: Base,
  notes: Notes,
): Item | Refused {
  const accepted = rightAnswers(choices, notes);
  if (accepted.length === 0) return refused('no-answer');
  if (accepted.length > LIMITS.accepted)
    return refused('too-many-parts', { most: LIMITS.accepted });
  return { ...base, kind: 'short-text', accepted, tolerance: KINDLY };
}

/** In the answers of pairs the parser leaves what it made of "\\:" and the like. */
function withSigns(text: string): string {
  return text.replace(/&&010|&&(\d{3});/g, (_whole, code = '010') =>
    String.fromCharCode(Number(code)),
  );
}

function matching(
  { matchPairs }: Extract<AskedGift, { type: 'Matching' }>,
  base: Base,
  notes: Notes,
  { newId }: GiftContext,
): Item | Refused {
  const read = matchPairs.map(({ subquestion, subanswer }) => ({
    left: wordsOf(subquestion, notes),
    right: wordsOf({ format: 'moodle', text: withSigns(subanswer) }, notes),
  }));
  const part = (text: string) => ({ id: newId(), text });
  const pairs = read.filter(({ left, right }) => left !== '' && right !== '');
  const extra = read.filter(({ left, right }) => left === '' && right !== '');
  if (pairs.length === 0) return refused('no-answer');
  if (pairs.length > LIMITS.parts || extra.length > LIMITS.parts) {
    return refused('too-many-parts', { most: LIMITS.parts });
  }
  return {
    ...base,
    kind: 'match',
    pairs: pairs.map(({ left, right }) => ({ left: part(left), right: part(right) })),
    extra: extra.map(({ right }) => part(right)),
  };
}

/** RG4: what is said of the right answer, and of the question; the other comments are left out. */
function explanationOf(question: AskedGift, notes: Notes): Content | undefined {
  const { general, right, others } = feedbackOf(question);
  const said = [right, general].flatMap((one) => (one ? [wordsOf(one, notes)] : []));
  const unread = others.flatMap((one) => (one ? [wordsOf(one, notes)] : []));
  const lost = unread.filter((one) => one !== '' && !said.includes(one)).length;
  if (lost > 0) notes.add('feedback-left', { count: lost });
  const text = [...new Set(said.filter((one) => one !== ''))].join('\n');
  return text === '' ? undefined : { text: asWords(text, LIMITS.promptLength, notes) };
}

type Feedback = GiftText | null | undefined;

function feedbackOf(question: AskedGift): {
  general: Feedback;
  right: Feedback;
  others: Feedback[];
} {
  const general = question.globalFeedback;
  if (question.type === 'TF') {
    // The parser names them by their places: the first is for the wrong answer, whichever it is.
    return { general, right: question.falseFeedback, others: [question.trueFeedback] };
  }
  if (!('choices' in question) || !Array.isArray(question.choices)) {
    return { general, right: null, others: [] };
  }
  const choices: readonly { isCorrect: boolean; weight: number | null; feedback: Feedback }[] =
    question.choices;
  const first = choices.find(
    ({ isCorrect, weight, feedback }) =>
      feedback && (isCorrect ? (weight ?? 100) >= 100 : (weight ?? 0) >= 100),
  );
  return {
    general,
    right: first?.feedback,
    others: choices.filter((one) => one !== first).map(({ feedback }) => feedback),
  };
}
