import { createStore } from 'zustand/vanilla';
import type { Shelf } from './shelf.ts';
import type { LaptopConnection } from './store.ts';

/**
 * Building the schemas takes a poor laptop longer than drawing its first screen: that is drawn
 * first, and what reads by them comes behind it. Until then these stand for it.
 */

const AGAIN_MS = 2000;

/** Asks until it is there: without it the page is of no use. */
export async function fetchSurely<Module>(fetchModule: () => Promise<Module>): Promise<Module> {
  for (;;) {
    try {
      return await fetchModule();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

/** Does what is asked of it, in the order in which it was asked, once the shelf is there. */
export function lateShelf<Entry extends { id: string }>(
  shelf: Promise<Shelf<Entry>>,
): Shelf<Entry> {
  return {
    load: async () => (await shelf).load(),
    put: async (entry) => (await shelf).put(entry),
    remove: async (entryId) => (await shelf).remove(entryId),
  };
}

/** "Connecting" until there is a connection; closed before that, it opens none. */
export function lateConnection(opening: Promise<() => LaptopConnection>): LaptopConnection {
  const store: LaptopConnection['store'] = createStore(() => ({
    view: null,
    status: 'connecting',
    closedBy: null,
  }));
  let connection: LaptopConnection | null = null;
  let closed = false;
  void opening.then((open) => {
    if (closed) return;
    connection = open();
    store.setState(connection.store.getState());
    connection.store.subscribe((state) => store.setState(state));
  });
  return {
    store,
    send: async (command) =>
      connection?.send(command) ?? { ok: false, refusal: { code: 'wire/no-answer' } },
    reconnect: () => connection?.reconnect(),
    close() {
      closed = true;
      if (connection) connection.close();
      else store.setState({ status: 'closed', closedBy: null });
    },
  };
}
