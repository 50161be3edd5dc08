import type { KindAtWork } from './kind.ts';
import { drawAll, line } from './strokes.ts';

export const page: KindAtWork<'page'> = {
  questions: (media) => [
    {
      item: {
        id: 'look',
        kind: 'page',
        prompt: { text: 'Lis cette page.' },
        page: media.page,
        write: false,
      },
      answers: [[{ kind: 'page', strokes: [] }, null]],
    },
    {
      item: {
        id: 'write',
        kind: 'page',
        prompt: { text: 'Souligne le verbe.' },
        page: media.page,
        write: true,
      },
      answers: [
        [{ kind: 'page', strokes: [line('leaf', 'right')] }, null],
        [{ kind: 'page', strokes: [line('brick', 'left')] }, null],
      ],
    },
  ],
  give: (desk, _item, { strokes }) => drawAll(desk, strokes),
};
