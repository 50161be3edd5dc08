import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ConnectionState } from '#kit/connection.ts';
import type { CoversView, MaskView } from '#protocol/covers.ts';
import type { BoardView } from '#protocol/views.ts';
import type { ShownPage } from '../../shown-page.ts';

export interface CoveredPage {
  readonly page: ShownPage;
  readonly covers: CoversView;
  /** Of the page beside it. */
  readonly besideMasks: readonly MaskView[];
}

const NO_MASKS: readonly MaskView[] = [];
const BARE: CoversView = { masks: [], spotlight: null, curtain: null };

/**
 * What covers the page that is really drawn. The view of the next page is here before its picture:
 * until then the old page keeps its covers, so that no answer ever flashes between two pages.
 */
export function followCovers(
  source: StoreApi<ConnectionState<BoardView>>,
  shown: StoreApi<ShownPage>,
): StoreApi<CoveredPage> {
  const store = createStore<CoveredPage>(() => ({
    page: shown.getState(),
    covers: BARE,
    besideMasks: NO_MASKS,
  }));

  function follow(): void {
    const page = shown.getState();
    const { view } = source.getState();
    const now = store.getState();
    const waits = page.step === now.page.step && view?.page?.step !== page.step;
    const said = page.step === null ? undefined : view?.covers[page.step];
    const beside = page.beside?.step;
    // What the app does not tell of any more keeps its masks as long as it stands.
    const kept = beside === now.page.beside?.step ? now.besideMasks : NO_MASKS;
    const masks = beside === undefined ? NO_MASKS : view?.covers[beside]?.masks;
    store.setState({
      page,
      covers: waits ? now.covers : (said ?? BARE),
      besideMasks: masks ?? kept,
    });
  }

  follow();
  shown.subscribe(follow);
  source.subscribe((state, before) => {
    if (state.view?.covers !== before.view?.covers || state.view?.page !== before.view?.page) {
      follow();
    }
  });
  return store;
}
