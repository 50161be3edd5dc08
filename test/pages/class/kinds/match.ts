import { button, thing } from '../desk.ts';
import { nameOf, words, type KindAtWork } from './kind.ts';

export const match: KindAtWork<'match'> = {
  questions: ({ animal }) => [
    {
      item: {
        id: 'match',
        kind: 'match',
        prompt: { text: 'Relie chaque animal à son cri' },
        pairs: [
          {
            left: { id: 'cat', picture: animal('cat') },
            right: words('meows', 'miaule'),
          },
          {
            left: { id: 'bee', picture: animal('bee') },
            right: words('buzzes', 'bourdonne'),
          },
        ],
        extra: [words('barks', 'aboie')],
      },
      answers: [
        [{ kind: 'match', links: { cat: 'meows', bee: 'buzzes' } }, 'right'],
        [{ kind: 'match', links: { cat: 'meows', bee: 'barks' } }, 'partly'],
        [{ kind: 'match', links: { cat: 'buzzes', bee: 'meows' } }, 'wrong'],
      ],
    },
  ],
  async give(desk, { pairs, extra }, { links }) {
    const lefts = pairs.map(({ left }) => left);
    const rights = [...pairs.map(({ right }) => right), ...extra];
    for (const [left, right] of Object.entries(links)) {
      const [from, to] = [nameOf(lefts, left), nameOf(rights, right)];
      await desk.put(thing(from), thing(to));
      await desk.sees(button(`${from}, relié à ${to}`));
    }
  },
};
