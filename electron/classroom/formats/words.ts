import type { QuizWords } from '#protocol/formats.ts';

const WORDS: Readonly<Record<string, QuizWords>> = {
  fr: {
    right: 'Vrai',
    wrong: 'Faux',
    complete: 'Complète la phrase.',
    play: 'À toi de jouer !',
  },
  en: {
    right: 'True',
    wrong: 'False',
    complete: 'Complete the sentence.',
    play: 'Your turn!',
  },
  de: {
    right: 'Richtig',
    wrong: 'Falsch',
    complete: 'Ergänze den Satz.',
    play: 'Du bist dran!',
  },
};

/** What the app says itself in imported questions, in the language of this launch. */
export function quizWords(lang: string): QuizWords {
  return WORDS[lang] ?? (WORDS['fr'] as QuizWords);
}
