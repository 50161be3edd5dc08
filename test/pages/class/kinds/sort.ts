import { button, thing } from '../desk.ts';
import { nameOf, words, type KindAtWork } from './kind.ts';

export const sort: KindAtWork<'sort'> = {
  questions: ({ animal }) => [
    {
      item: {
        id: 'sort',
        kind: 'sort',
        prompt: { text: 'Où vivent-ils ?' },
        boxes: [words('water', 'Dans l’eau'), words('land', 'Sur la terre')],
        parts: [
          { part: { id: 'dolphin', picture: animal('dolphin') }, box: 'water' },
          { part: { id: 'fox', picture: animal('fox') }, box: 'land' },
        ],
      },
      answers: [
        [{ kind: 'sort', boxes: { dolphin: 'water', fox: 'land' } }, 'right'],
        [{ kind: 'sort', boxes: { dolphin: 'water', fox: 'water' } }, 'partly'],
        [{ kind: 'sort', boxes: { dolphin: 'land', fox: 'water' } }, 'wrong'],
      ],
    },
  ],
  async give(desk, { boxes, parts }, given) {
    for (const [id, box] of Object.entries(given.boxes)) {
      const name = nameOf(
        parts.map(({ part }) => part),
        id,
      );
      const into = nameOf(boxes, box);
      await desk.put(thing(name), button(`Mettre dans ${into}`));
      await desk.sees({ ...thing(name), within: `Dans ${into}` });
    }
  },
};
