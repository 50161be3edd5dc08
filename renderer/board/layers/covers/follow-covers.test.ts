import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { ConnectionState } from '#kit/connection.ts';
import type { CoversView } from '#protocol/covers.ts';
import type { BoardView } from '#protocol/views.ts';
import type { ShownPage } from '../../shown-page.ts';
import { followCovers } from './follow-covers.ts';

const bare: CoversView = { masks: [], spotlight: null, curtain: null };
const hung: CoversView = { ...bare, curtain: { side: 'top', share: 1 } };
const plate = { id: 'm', number: 1, x: 0, y: 0, width: 900, height: 900, lifted: false };
const masked: CoversView = { ...bare, masks: [plate] };

const BOX = { left: 0, top: 0, width: 8, height: 9 };

function wall() {
  const view = createStore<ConnectionState<BoardView>>(() => ({
    view: null,
    status: 'open',
    closedBy: null,
  }));
  const shown = createStore<ShownPage>(() => ({
    step: null,
    box: null,
    beside: null,
    width: 16,
    height: 9,
  }));
  const covered = followCovers(view, shown);
  return {
    /** The app says which page is on air, and what covers it and its neighbours. */
    say(step: string, covers: Record<string, CoversView>) {
      const page = { kind: 'paper', step, paper: 'white' } as const;
      view.setState({ view: { page, covers } as unknown as BoardView });
    },
    show: (step: string) => shown.setState({ step }),
    showBeside: (step: string) => shown.setState({ beside: { step, box: BOX } }),
    besideMasks: () => covered.getState().besideMasks,
    covers: () => covered.getState().covers,
  };
}

it('an old page keeps its covers until the picture of the next one is there', () => {
  const { say, show, covers } = wall();
  say('a', { a: hung, b: masked });
  show('a');
  expect(covers()).toEqual(hung);
  say('b', { a: bare, b: masked });
  expect(covers()).toEqual(hung);
  show('b');
  expect(covers()).toEqual(masked);
});

it('a page that is turned to ahead of the app has its masks from the first moment', () => {
  const { say, show, covers } = wall();
  say('a', { a: hung, b: masked });
  show('a');
  show('b');
  expect(covers()).toEqual(masked);
  say('b', { a: bare, b: { ...masked, curtain: hung.curtain } });
  expect(covers().curtain).toEqual(hung.curtain);
  say('b', { b: bare });
  expect(covers()).toEqual(bare);
});

it('a page beside the other has its own masks', () => {
  const { say, showBeside, besideMasks } = wall();
  say('a', { a: bare, b: masked });
  expect(besideMasks()).toEqual([]);
  showBeside('b');
  expect(besideMasks()).toEqual([plate]);
  say('c', { c: bare });
  expect(besideMasks()).toEqual([plate]);
});
