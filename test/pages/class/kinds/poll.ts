import { field } from '../desk.ts';
import { words, type KindAtWork } from './kind.ts';

const chosen = (id: string) => ({
  kind: 'poll' as const,
  chosen: [id],
  words: [],
});
const cloud = (...typed: string[]) => ({
  kind: 'poll' as const,
  chosen: [],
  words: typed,
});

export const poll: KindAtWork<'poll'> = {
  questions: () => [
    {
      item: {
        id: 'poll',
        kind: 'poll',
        prompt: { text: 'Que veux-tu lire demain ?' },
        choices: [words('poem', 'Une poésie'), words('tale', 'Un conte'), words('comic', 'Une BD')],
        most: 1,
      },
      answers: [
        [chosen('poem'), null],
        [chosen('tale'), null],
        [chosen('comic'), null],
      ],
    },
    {
      item: {
        id: 'cloud',
        kind: 'poll',
        prompt: { text: 'Un mot pour dire la mer' },
        choices: [],
        most: 2,
      },
      answers: [
        [cloud('bleue', 'vagues'), null],
        [cloud('Marée'), null],
      ],
    },
  ],
  async give(desk, { choices }, given) {
    for (const id of given.chosen) await desk.choose(choices.findIndex((one) => one.id === id));
    for (const [index, word] of given.words.entries()) {
      await desk.type(field(`Mot ${index + 1}`), word);
    }
  },
};
