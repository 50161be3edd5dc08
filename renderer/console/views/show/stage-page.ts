import { useMemo } from 'react';
import type { StandingPage } from '#kit/covers/laser-place.ts';
import { unitsAt, type PageBox } from '#protocol/drawing/place.ts';
import { connection } from '../../store.ts';
import { pageRatios, placeOnStage, useStagePlace, type StagePlace } from './stage-place.ts';
import { stageSize } from './wall-shape.ts';

/** The page that the teacher is at, once its picture is there, and where it stands on the stage. */
export type StagePage = StandingPage & { readonly step: string; readonly box: PageBox };

function pagesOf({ pages, canvas }: StagePlace): StagePage[] {
  return pages.flatMap(({ step, box }) => (box ? [{ ...canvas, step: step.id, box }] : []));
}

function pageOf(place: StagePlace): StagePage | null {
  return pagesOf(place)[0] ?? null;
}

/** The same with the page beside it, if there are two. */
export function useStagePages(): readonly StagePage[] {
  const place = useStagePlace();
  return useMemo(() => pagesOf(place), [place]);
}

export function useStagePage(): StagePage | null {
  const place = useStagePlace();
  return useMemo(() => pageOf(place), [place]);
}

export function stagePage(): StagePage | null {
  const { view } = connection.store.getState();
  return view && pageOf(placeOnStage(view, pageRatios.getState(), stageSize()));
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
export function unitsOf({ box, width, height }: StagePage, [x, y]: readonly [number, number]) {
  return unitsAt(box, x * width, y * height);
}
