import type { StoreApi } from 'zustand/vanilla';
import type { ConnectionState } from '#kit/connection.ts';
import type { InkLayer } from '#kit/ink/ink-layer.ts';
import { createLiveStrokes } from '#kit/ink/live-strokes.ts';
import type { BoardView } from '#protocol/views.ts';
import type { LiveNews } from '#protocol/wire.ts';
import type { ShownPage } from '../../shown-page.ts';

interface Source {
  store: StoreApi<ConnectionState<BoardView>>;
  onLive(listener: (news: LiveNews) => void): () => void;
}

/** Of two pages side by side, the one that the teacher is at or the one beside it. */
export type Which = 'page' | 'beside';

const NO_STROKES = {};
const NOWHERE = { step: null, box: null };

function standing(shown: ShownPage, which: Which): Pick<ShownPage, 'step' | 'box'> {
  return which === 'page' ? shown : (shown.beside ?? NOWHERE);
}

/** A stroke of which nothing more is heard: the console was closed in the middle of it. */
const FORGOTTEN_MS = 30_000;

/**
 * Keeps the layer in step with the page that is really drawn: ink neither comes before its page nor
 * stays behind on the next one. Returns the way to stop.
 */
export function followInk(
  layer: InkLayer,
  source: Source,
  shown: StoreApi<ShownPage>,
  which: Which = 'page',
): () => void {
  const live = createLiveStrokes();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let placed: string | null = null;

  function follow(): void {
    const { width, height } = shown.getState();
    const page = standing(shown.getState(), which);
    if (placed !== page.step) {
      for (const id of live.clear()) layer.draw(id, null);
      layer.show(NO_STROKES);
    }
    // A canvas that nobody needs takes no memory.
    layer.place(page.box ? width : 0, page.box ? height : 0, page.box);
    placed = page.step;
    const { view } = source.store.getState();
    const ink = view?.ink;
    const strokes = (page.step !== null && ink?.[page.step]) || null;
    // The view of the next page is here before its picture: this one keeps its ink until then.
    const waits = view?.[which]?.step !== page.step;
    if (strokes) layer.show(strokes);
    else if (!waits) layer.show(NO_STROKES);
  }

  function take(news: LiveNews): void {
    if (news.type !== 'ink/live' || news.step !== standing(shown.getState(), which).step) return;
    const id = news.stroke;
    const { step } = news;
    if (source.store.getState().view?.ink[step]?.[id]) return;
    layer.draw(id, live.take(news));
    clearTimeout(timers.get(id));
    timers.set(
      id,
      setTimeout(() => {
        timers.delete(id);
        layer.draw(id, null);
      }, FORGOTTEN_MS),
    );
  }

  follow();
  const stops = [
    shown.subscribe(follow),
    source.store.subscribe((state, before) => {
      const [now, then] = [state.view, before.view];
      if (now?.ink !== then?.ink || now?.[which] !== then?.[which]) follow();
    }),
    source.onLive(take),
  ];
  return () => {
    stops.forEach((stop) => stop());
    for (const timer of timers.values()) clearTimeout(timer);
  };
}
