import { words, type KindAtWork } from './kind.ts';

const chosen = (...ids: string[]) => ({ kind: 'choice' as const, chosen: ids });

export const choice: KindAtWork<'choice'> = {
  questions: ({ animal, sound }) => [
    {
      item: {
        id: 'one',
        kind: 'choice',
        prompt: { text: 'Combien font 7 × 8 ?', sound: sound(0) },
        several: false,
        choices: [words('a', '54'), words('b', '56'), words('c', '64')],
        right: ['b'],
      },
      answers: [
        [chosen('a'), 'wrong'],
        [chosen('b'), 'right'],
        [chosen('c'), 'wrong'],
      ],
    },
    {
      item: {
        id: 'several',
        kind: 'choice',
        prompt: { text: 'Qui a quatre pattes ?' },
        several: true,
        choices: [
          { id: 'bee', picture: animal('bee'), sound: sound(1) },
          { id: 'cat', picture: animal('cat') },
          { id: 'fox', picture: animal('fox'), text: 'le renard' },
        ],
        right: ['cat', 'fox'],
      },
      answers: [
        [chosen('cat', 'fox'), 'right'],
        [chosen('bee'), 'wrong'],
      ],
    },
    {
      item: {
        id: 'sounds',
        kind: 'choice',
        prompt: { text: 'Quel son est le plus long ?' },
        several: false,
        choices: [
          { id: 'short', sound: sound(0) },
          { id: 'long', sound: sound(1) },
        ],
        right: ['long'],
      },
      answers: [
        [chosen('long'), 'right'],
        [chosen('short'), 'wrong'],
      ],
    },
    {
      item: {
        id: 'true-false',
        kind: 'choice',
        prompt: { text: 'Une baleine est un poisson.' },
        several: false,
        preset: 'true-false',
        choices: [words('yes', 'Vrai'), words('no', 'Faux')],
        right: ['no'],
      },
      answers: [
        [chosen('yes'), 'wrong'],
        [chosen('no'), 'right'],
      ],
    },
  ],
  async give(desk, { choices }, given) {
    for (const id of given.chosen) await desk.choose(choices.findIndex((one) => one.id === id));
  },
};
