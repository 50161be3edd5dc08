import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PageBox, Size } from '#protocol/drawing/place.ts';
import { placePages, type Frame } from '#protocol/drawing/place-pages.ts';
import type { LessonDocument, Step } from '#protocol/lesson.ts';
import { lyingOf, type Area } from '#protocol/look.ts';
import type { ConsoleView } from '#protocol/views.ts';
import { useView } from '../../store.ts';
import { stageSize, useWallRatio } from './wall-shape.ts';

/** Where the pages stand on the stage: by the same rule as on the board's wall. */
export interface StagePage {
  readonly step: Step;
  readonly document: LessonDocument | null;
  /** Null until the page's size is known: its picture tells it. */
  readonly box: PageBox | null;
}

export interface StagePlace {
  readonly pages: readonly StagePage[];
  /** All that stands on the stage, and what it would be without zoom; null until all is known. */
  readonly sheet: Frame | null;
  readonly whole: Frame | null;
  /** In what all this is measured. */
  readonly canvas: Size;
}

type Shown = Pick<ConsoleView, 'lesson' | 'shown' | 'board'>;
type Ratios = Readonly<Record<string, number>>;

const PAPER_RATIO = 16 / 9;

/** Width by height of the pages whose picture was here, upright. */
export const pageRatios = createStore<Ratios>(() => ({}));

/** The picture of a step's page has arrived. */
export function setPageSize(step: Step, width: number, height: number): void {
  if (step.kind !== 'page' || width <= 0 || height <= 0) return;
  pageRatios.setState({ [nameOf(step)]: width / height });
}

function nameOf({ document, page }: Extract<Step, { kind: 'page' }>): string {
  return `${document}/${page}`;
}

export function ratioOf(step: Step, ratios: Ratios): number | null {
  if (step.kind === 'page') return ratios[nameOf(step)] ?? null;
  return PAPER_RATIO;
}

/** The steps that stand on the stage, a temporary crop included. */
function stepsOnStage({ lesson, shown, board }: Shown): Step[] {
  const { crop } = board.look;
  return shown.flatMap((id) => {
    const step = lesson?.steps.find((one) => one.id === id);
    if (!step) return [];
    return crop?.step === id ? [{ ...step, crop: crop.area }] : [step];
  });
}

/** `zoom`: another one than that of the board's state. */
export function placeOnStage(
  view: Shown,
  ratios: Ratios,
  canvas: Size,
  zoom: Area | null = view.board.look.zoom,
): StagePlace {
  const steps = stepsOnStage(view);
  const known = steps.flatMap((step) => {
    const ratio = ratioOf(step, ratios);
    return ratio === null ? [] : [{ ratio, ...lyingOf(step) }];
  });
  const complete = known.length === steps.length && steps.length > 0;
  const placed = complete ? placePages(known, zoom, canvas) : null;
  return {
    pages: steps.map((step, index) => ({
      step,
      document: 'document' in step ? (view.lesson?.documents[step.document] ?? null) : null,
      box: placed?.boxes[index] ?? null,
    })),
    sheet: placed?.sheet ?? null,
    whole: complete ? placePages(known, null, canvas).sheet : null,
    canvas,
  };
}

export function useStagePlace(zoom?: Area | null): StagePlace {
  const lesson = useView((view) => view.lesson);
  const shown = useView((view) => view.shown);
  const board = useView((view) => view.board);
  const ratios = useStore(pageRatios);
  const shape = useWallRatio();
  return useMemo(
    () => placeOnStage({ lesson, shown, board }, ratios, stageSize(), zoom),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the size follows the shape
    [lesson, shown, board, ratios, zoom, shape],
  );
}
