import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ConnectionState } from '#kit/connection.ts';
import type { LineListener } from '#kit/line/board-line.ts';
import type { LinePicture, LineWords } from '#kit/line/messages.ts';
import type { BoardPage, BoardView } from '#protocol/views.ts';
import { appAnswered, appShows, pageAhead, turnAhead, type Ahead } from './ahead.ts';
import type { Wall } from './wall.ts';

/** The first page of a file that is still on its way into the app stands on the wall. */
export const opening = createStore<{ readonly shown: boolean }>(() => ({ shown: false }));

/** The app's page may still be on its way when its answer to the console is here already. */
const GRACE_MS = 300;
/** A file that takes longer has been refused by an app that could not tell. */
const OPENING_MS = 20_000;

/** The parts of the view that the wall shows. */
const SHOWN = ['page', 'beside', 'look', 'near'] as const;

interface Parts {
  readonly wall: Wall;
  readonly store: StoreApi<ConnectionState<BoardView>>;
  /** The console's hints; returns the way to stop. */
  follow(listener: LineListener): () => void;
}

/** Shows what the app says, and ahead of it what the console says. Returns the way to stop. */
export function followPages({ wall, store, follow }: Parts): () => void {
  let ahead: Ahead = [];
  let openingTimer: ReturnType<typeof setTimeout> | undefined;

  const appPage = () => store.getState().view?.page ?? null;

  function show(): void {
    const { view } = store.getState();
    if (!view) return;
    const page = pageAhead(ahead, view.page);
    // Ahead of the app there is one page, whole: the console tells no other turns.
    const { beside, look, near } = view;
    wall.show(
      page === view.page
        ? { pages: [page, beside].filter((one) => one !== null), zoom: look.zoom, near }
        : { pages: page ? [page] : [], zoom: null, near: known(view) },
    );
  }

  function hear(words: LineWords): void {
    const { view } = store.getState();
    if (words.kind === 'turn' && view) {
      setAhead(turnAhead(ahead, view.page, words, [...known(view), ...ahead.map((t) => t.page)]));
    }
    if (words.kind === 'answered') {
      setTimeout(() => setAhead(appAnswered(ahead, words.turn)), GRACE_MS);
    }
    if (words.kind === 'withdrawn') endOpening();
  }

  function setAhead(next: Ahead): void {
    if (next.length === ahead.length) return;
    ahead = next;
    show();
  }

  function take(message: LinePicture): void {
    if (message.kind === 'picture') wall.take(message.key, message.picture);
    else if (appPage() !== null) message.picture.close();
    else {
      wall.showOpening(message.picture);
      opening.setState({ shown: true });
      clearTimeout(openingTimer);
      openingTimer = setTimeout(endOpening, OPENING_MS);
    }
  }

  function endOpening(): void {
    clearTimeout(openingTimer);
    wall.showOpening(null);
    opening.setState({ shown: false });
  }

  const unsubscribe = store.subscribe((state, before) => {
    const page = state.view?.page ?? null;
    if (SHOWN.every((part) => state.view?.[part] === before.view?.[part])) return;
    if (state.view?.page !== before.view?.page) {
      ahead = appShows(ahead, page);
      // The picture stays on the canvas until the page itself is there.
      if (page !== null) opening.setState({ shown: false });
    }
    show();
  });
  const leaveLine = follow({ hear, take });
  show();
  return () => {
    unsubscribe();
    leaveLine();
    clearTimeout(openingTimer);
  };
}

function known(view: BoardView): BoardPage[] {
  return [...(view.page ? [view.page] : []), ...view.near];
}
