import { field } from '../desk.ts';
import { exactly, type KindAtWork } from './kind.ts';

export const shortText: KindAtWork<'short-text'> = {
  questions: ({ animal }) => [
    {
      item: {
        id: 'word',
        kind: 'short-text',
        prompt: { text: 'Comment s’appelle-t-il ?', picture: animal('fox') },
        accepted: ['renard', 'goupil'],
        tolerance: exactly,
      },
      answers: [
        [{ kind: 'short-text', text: 'Renard' }, 'right'],
        [{ kind: 'short-text', text: 'le goûteur œuf' }, 'wrong'],
        [{ kind: 'short-text', text: 'goupil' }, 'right'],
      ],
    },
  ],
  give: (desk, _item, { text }) => desk.type(field('Ta réponse'), text),
};
