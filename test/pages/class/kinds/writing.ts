import { field } from '../desk.ts';
import type { KindAtWork } from './kind.ts';

export const writing: KindAtWork<'writing'> = {
  questions: () => [
    {
      item: {
        id: 'writing',
        kind: 'writing',
        prompt: { text: 'Raconte ta journée.' },
        lines: 5,
      },
      answers: [
        [{ kind: 'writing', text: 'Ce matin, il a neigé.' }, null],
        [{ kind: 'writing', text: 'J’ai mangé un œuf ; c’était bon !' }, null],
      ],
    },
  ],
  give: (desk, _item, { text }) => desk.type(field('Écris ici'), text),
};
