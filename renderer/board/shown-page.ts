import { createStore } from 'zustand/vanilla';
import { sameBox, type PageBox } from '#protocol/drawing/place.ts';

/** One page and where it stands, in pixels of the wall's canvas, which covers the window. */
export interface Standing {
  readonly step: string;
  readonly box: PageBox;
}

/**
 * The page that stands on the wall now, and where: what lies over it follows the page itself. While
 * the page moves, `box` moves with it.
 */
export interface ShownPage {
  readonly step: string | null;
  readonly box: PageBox | null;
  /** The second page, when two stand side by side. */
  readonly beside: Standing | null;
  readonly width: number;
  readonly height: number;
}

export const shownPage = createStore<ShownPage>(() => ({
  step: null,
  box: null,
  beside: null,
  width: 0,
  height: 0,
}));

export function showPages([first, second]: readonly Standing[]): void {
  const width = Math.round(innerWidth * devicePixelRatio);
  const height = Math.round(innerHeight * devicePixelRatio);
  const now = shownPage.getState();
  const box = kept(now.box, first?.box);
  const besideBox = kept(now.beside?.box ?? null, second?.box);
  const step = first?.step ?? null;
  const same =
    now.step === step &&
    now.box === box &&
    now.beside?.step === second?.step &&
    (now.beside?.box ?? null) === besideBox &&
    now.width === width &&
    now.height === height;
  if (same) return;
  const beside = second && besideBox ? { step: second.step, box: besideBox } : null;
  shownPage.setState({ step, box, beside, width, height });
}

/** A page that stands where it stood keeps its box, so that nobody draws anything again. */
function kept(before: PageBox | null, after: PageBox | undefined): PageBox | null {
  return after && before && sameBox(before, after) ? before : (after ?? null);
}
