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

const NO_STROKES = {};
/** A stroke of which nothing more is heard: the console was closed in the middle of it. */
const FORGOTTEN_MS = 30_000;

/**
 * Keeps the layer in step with the page that is really drawn: ink neither comes before its page nor
 * stays behind on the next one. Returns the way to stop.
 */
export function followInk(layer: InkLayer, source: Source, shown: StoreApi<ShownPage>): () => void {
  const live = createLiveStrokes();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let placed: ShownPage | null = null;

  function follow(): void {
    const page = shown.getState();
    const turned = placed?.step !== page.step;
    if (turned) {
      for (const id of live.clear()) layer.draw(id, null);
      layer.show(NO_STROKES);
    }
    if (placed !== page) layer.place(page.width, page.height, page.box);
    placed = page;
    const ink = source.store.getState().view?.ink;
    const strokes = (page.step !== null && ink?.[page.step]) || null;
    // The view of the next page is here before its picture: this one keeps its ink until then.
    const waits = source.store.getState().view?.page?.step !== page.step;
    if (strokes) layer.show(strokes);
    else if (!waits) layer.show(NO_STROKES);
  }

  function take(news: LiveNews): void {
    if (news.type !== 'ink/live' || news.step !== shown.getState().step) return;
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
      if (state.view?.ink !== before.view?.ink || state.view?.page !== before.view?.page) follow();
    }),
    source.onLive(take),
  ];
  return () => {
    stops.forEach((stop) => stop());
    for (const timer of timers.values()) clearTimeout(timer);
  };
}
