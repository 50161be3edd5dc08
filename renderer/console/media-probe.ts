import { connection, orderNow } from './store.ts';

/**
 * Films and sounds are tried with this browser's own player before they become a step: what it
 * cannot play is refused now and not in front of the class. Nothing is heard or seen of it.
 */
const LONGEST_MS = 15_000;

export function startMediaProbe(): void {
  const tried = new Set<string>();
  const look = () => {
    for (const [id, item] of Object.entries(connection.store.getState().view?.imports ?? {})) {
      if (item.state !== 'checking' || !item.media || tried.has(id)) continue;
      tried.add(id);
      void probe(item.media.blob).then((found) =>
        orderNow({ type: 'import/probed', import: id, ...found }),
      );
    }
  };
  connection.store.subscribe((state, before) => {
    if (state.view?.imports !== before.view?.imports) look();
  });
  look();
}

interface Found {
  seconds: number | null;
  picture: boolean;
}

function probe(blob: string): Promise<Found> {
  const { promise, resolve } = Promise.withResolvers<Found>();
  const element = document.createElement('video');
  element.muted = true;
  element.preload = 'auto';
  const finish = (seconds: number | null) => {
    resolve({ seconds, picture: element.videoWidth > 0 });
    element.removeAttribute('src');
    element.load();
  };
  const timer = setTimeout(() => finish(null), LONGEST_MS);
  void promise.then(() => clearTimeout(timer));
  element.onerror = () => finish(null);
  // Not before the first moment could be decoded: the head of a file says little of the rest.
  element.onloadeddata = () => {
    if (Number.isFinite(element.duration)) return finish(element.duration);
    // A recording does not know its own length until its end was looked for.
    element.ondurationchange = () => {
      if (Number.isFinite(element.duration)) finish(element.duration);
    };
    element.currentTime = 1e9;
  };
  element.src = `/blobs/${blob}`;
  return promise;
}
