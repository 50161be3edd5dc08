import { button, field } from '../desk.ts';
import type { KindAtWork } from './kind.ts';

const KEYS: Partial<Record<string, string>> = { ',': 'virgule', '-': 'moins' };

export const number: KindAtWork<'number'> = {
  questions: () => [
    {
      item: {
        id: 'number',
        kind: 'number',
        prompt: { text: 'La moitié de 7, c’est combien ?' },
        right: 3.5,
        tolerance: 0,
        unit: 'cm',
      },
      answers: [
        [{ kind: 'number', text: '3,5' }, 'right'],
        [{ kind: 'number', text: '3,50' }, 'right'],
        [{ kind: 'number', text: '-35' }, 'wrong'],
      ],
    },
  ],
  async give(desk, _item, { text }) {
    if (desk.hand !== 'touch') return desk.type(field('Ton nombre'), text);
    // A finger has the large keys on the screen.
    for (const key of text) await desk.press(button(KEYS[key] ?? key));
  },
};
