import { useMemo } from 'react';
import type { StandingPage } from '#kit/covers/laser-place.ts';
import { fitPage, unitsAt, type PageBox } from '#protocol/drawing/place.ts';
import { connection, useView } from '../../store.ts';
import { inkUi, useInkUi } from '../ink/ink-ui.ts';

/** The stage is as wide as a board; its own units make all places on it shares. */
export const STAGE = { width: 1600, height: 900 } as const;

/** The page on the stage once its picture is there, and where it stands. */
export type StagePage = StandingPage & { readonly step: string; readonly box: PageBox };

function pageOf(page: { step: string; ratio: number } | null, at: string | null): StagePage | null {
  if (page === null || page.step !== at) return null;
  return { ...STAGE, step: page.step, box: fitPage(page.ratio, STAGE.width, STAGE.height) };
}

export function useStagePage(): StagePage | null {
  const page = useInkUi((state) => state.page);
  const at = useView((view) => view.lesson?.at ?? null);
  return useMemo(() => pageOf(page, at), [page, at]);
}

export function stagePage(): StagePage | null {
  return pageOf(inkUi.getState().page, connection.store.getState().view?.lesson?.at ?? null);
}

/** A pointer's place on an element that covers the stage, in shares of it. */
export function shareAt(surface: Element, event: { clientX: number; clientY: number }) {
  const edge = surface.getBoundingClientRect();
  return [
    (event.clientX - edge.left) / edge.width,
    (event.clientY - edge.top) / edge.height,
  ] as const;
}

/** The place on the page below a share of the stage. */
export function unitsOf({ box }: StagePage, [x, y]: readonly [number, number]) {
  return unitsAt(box, x * STAGE.width, y * STAGE.height);
}
