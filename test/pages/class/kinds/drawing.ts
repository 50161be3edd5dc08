import type { KindAtWork } from './kind.ts';
import { drawAll, line } from './strokes.ts';

export const drawing: KindAtWork<'drawing'> = {
  questions: () => [
    {
      item: {
        id: 'slate',
        kind: 'drawing',
        prompt: { text: 'Trace un trait.' },
        ground: { kind: 'paper', paper: 'slate' },
      },
      answers: [
        [{ kind: 'drawing', strokes: [line('brick', 'right')] }, null],
        [{ kind: 'drawing', strokes: [line('sky', 'down')] }, null],
        [{ kind: 'drawing', strokes: [line('leaf', 'up')] }, null],
      ],
    },
  ],
  give: (desk, _item, { strokes }) => drawAll(desk, strokes),
};
