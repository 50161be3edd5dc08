import { expect } from '@playwright/test';
import type { KindAtWork } from './kind.ts';

/** What stands on the page behind the link. */
export const BEHIND_THE_LINK = 'Le musée des renards';

export const link: KindAtWork<'link'> = {
  questions: ({ address }) => [
    {
      item: {
        id: 'link',
        kind: 'link',
        prompt: { text: 'Va voir le musée.' },
        url: address,
      },
      answers: [[{ kind: 'link' }, null]],
    },
  ],
  async give(desk) {
    expect(await desk.visit({ role: 'link', name: 'Ouvrir la page' })).toContain(BEHIND_THE_LINK);
  },
};
