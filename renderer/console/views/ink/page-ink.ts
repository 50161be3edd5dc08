import { createInkLayer, type InkLayer } from '#kit/ink/ink-layer.ts';
import type { PageBox, Size } from '#protocol/drawing/place.ts';
import { connection } from '../../store.ts';
import { inkOutbox } from './ink-sending.ts';
import { besideWriting } from './text/text-session.ts';

/** A page that can be written on: its step, and its place in pixels of the canvas. */
export interface WrittenPage {
  readonly step: string;
  readonly box: PageBox;
}

/** The ink of one page on the stage, what is not on disk yet included. */
export interface PageInk {
  readonly layer: InkLayer;
  at(): WrittenPage | null;
  /** Another page, or another place; null: none. */
  put(page: WrittenPage | null, canvas: Size): void;
  showInk(): void;
}

const NO_STROKES = {};

export function createPageInk(finished: HTMLCanvasElement, moving: HTMLCanvasElement): PageInk {
  const layer = createInkLayer(finished, moving);
  let at: WrittenPage | null = null;

  function showInk(): void {
    if (at === null) return;
    const { step } = at;
    const ink = connection.store.getState().view?.ink[step];
    const strokes = ink && !ink.hidden ? ink.strokes : NO_STROKES;
    layer.show(besideWriting(step, strokes));
    for (const { id, ...drawn } of waitingOn(step)) {
      if (!ink?.strokes[id]) layer.draw(id, drawn);
    }
  }

  return {
    layer,
    at: () => at,
    put(page, canvas) {
      if (page?.step !== at?.step) {
        for (const { id } of waitingOn(at?.step)) layer.draw(id, null);
        layer.show(NO_STROKES);
      }
      at = page;
      // A canvas that nobody needs takes no memory.
      layer.place(page ? canvas.width : 0, page ? canvas.height : 0, page?.box ?? null);
      showInk();
    },
    showInk,
  };
}

/** Strokes of a page that are not on disk yet. */
function waitingOn(step: string | undefined) {
  return inkOutbox
    .waiting()
    .flatMap((command) =>
      command.type === 'ink/draw' && command.step === step ? [command.stroke] : [],
    );
}
