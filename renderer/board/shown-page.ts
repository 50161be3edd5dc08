import { createStore } from 'zustand/vanilla';
import type { PageBox } from '#protocol/drawing/place.ts';

/** The page that stands on the wall now, and where: what lies over it follows the page itself. */
export interface ShownPage {
  readonly step: string | null;
  /** In pixels of the wall's canvas, which covers the window. */
  readonly box: PageBox | null;
  readonly width: number;
  readonly height: number;
}

export const shownPage = createStore<ShownPage>(() => ({
  step: null,
  box: null,
  width: 0,
  height: 0,
}));

export function showPage(step: string | null, box: PageBox | null): void {
  const width = Math.round(innerWidth * devicePixelRatio);
  const height = Math.round(innerHeight * devicePixelRatio);
  const now = shownPage.getState();
  const same = now.step === step && now.box === box && now.width === width && now.height === height;
  if (!same) shownPage.setState({ step, box, width, height });
}
