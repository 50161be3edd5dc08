import { button, thing } from '../desk.ts';
import { nameOf, words, type KindAtWork } from './kind.ts';

const given = (ear: string, eye: string) => ({
  kind: 'labels' as const,
  places: { ear, eye },
});

export const labels: KindAtWork<'labels'> = {
  questions: ({ animal }) => [
    {
      item: {
        id: 'labels',
        kind: 'labels',
        prompt: { text: 'Pose les étiquettes' },
        picture: animal('cat'),
        places: [
          { id: 'ear', x: 0.16, y: 0.2, label: words('l-ear', 'oreille') },
          { id: 'eye', x: 0.68, y: 0.5, label: words('l-eye', 'œil') },
        ],
        extra: [words('l-tail', 'queue')],
      },
      answers: [
        [given('l-ear', 'l-eye'), 'right'],
        [given('l-tail', 'l-eye'), 'partly'],
        [given('l-eye', 'l-ear'), 'wrong'],
      ],
    },
  ],
  async give(desk, { places, extra }, { places: put }) {
    const labels = [...places.map(({ label }) => label), ...extra];
    for (const [index, { id }] of places.entries()) {
      const name = nameOf(labels, put[id]);
      await desk.put(thing(name), button(`Place ${index + 1}`));
      await desk.sees(button(new RegExp(`^Place ${index + 1}.*${name}`)));
    }
  },
};
