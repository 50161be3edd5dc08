import { button } from '../desk.ts';
import { ANIMALS, nameOf, type KindAtWork } from './kind.ts';

export const order: KindAtWork<'order'> = {
  questions: ({ animal }) => [
    {
      item: {
        id: 'order',
        kind: 'order',
        prompt: { text: 'Du plus petit au plus grand' },
        parts: (['bee', 'cat', 'dolphin'] as const).map((id) => ({
          id,
          picture: animal(id),
        })),
      },
      answers: [
        [{ kind: 'order', order: ['bee', 'cat', 'dolphin'] }, 'right'],
        [{ kind: 'order', order: ['dolphin', 'cat', 'bee'] }, 'partly'],
        [{ kind: 'order', order: ['cat', 'dolphin', 'bee'] }, 'wrong'],
      ],
    },
  ],
  async give(desk, { parts }, given) {
    await desk.sees(button(new RegExp(`^${ANIMALS.bee}, place`)));
    for (const [index, id] of given.order.entries()) {
      const name = nameOf(parts, id);
      if (!(await desk.has(button(`${name}, place ${index + 1} sur ${parts.length}`)))) {
        await desk.move(name, index + 1);
      }
      await desk.sees(button(`${name}, place ${index + 1} sur ${parts.length}`));
    }
  },
};
