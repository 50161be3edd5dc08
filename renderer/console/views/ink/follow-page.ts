import { createInkLayer } from '#kit/ink/ink-layer.ts';
import { fitPage, type PageBox } from '#protocol/drawing/place.ts';
import { connection } from '../../store.ts';
import { showEraserRing } from './eraser-ring.ts';
import { createHand } from './hand.ts';
import { inkUi } from './ink-ui.ts';
import { createTextHand } from './text/text-hand.ts';
import { besideWriting, dropText, finishText, followHand, textUi } from './text/text-session.ts';
import { pageOnStage } from './page-on-stage.ts';
import { inkOutbox, onInkKept, onInkRefused, sendLive } from './ink-sending.ts';

const NO_STROKES = {};

/** Keeps the ink on the stage in step with the page on it; returns the way to stop. */
export function followPage(
  surface: HTMLElement,
  finished: HTMLCanvasElement,
  moving: HTMLCanvasElement,
  ring: HTMLElement,
): () => void {
  const layer = createInkLayer(finished, moving);
  let at: { step: string; box: PageBox } | null = null;
  const hand = createHand({ surface, layer, page: () => at, canvasWidth: () => finished.width });

  /** The page that the teacher is at, once its picture is there. */
  function pageNow(width: number, height: number): typeof at {
    const { view } = connection.store.getState();
    const { page } = inkUi.getState();
    if (!page || page.step !== view?.lesson?.at) return null;
    return { step: page.step, box: fitPage(page.ratio, width, height) };
  }

  function follow(): void {
    const edge = surface.getBoundingClientRect();
    const width = Math.round(edge.width * devicePixelRatio);
    const height = Math.round(edge.height * devicePixelRatio);
    const now = width > 0 && height > 0 ? pageNow(width, height) : null;
    if (now?.step !== at?.step) {
      hand.finish();
      finishText();
      forgetProgress(at?.step);
      layer.show(NO_STROKES);
    }
    at = now;
    pageOnStage.setState({ page: now && { ...now, width, height, layer } });
    layer.place(width, height, now?.box ?? null);
    showInk();
  }

  function showInk(): void {
    const { view } = connection.store.getState();
    if (at === null) return;
    const ink = view?.ink[at.step];
    const strokes = ink && !ink.hidden ? ink.strokes : NO_STROKES;
    layer.show(besideWriting(at.step, strokes));
    for (const { command, id, ...drawn } of waitingOn(at.step)) {
      if (command.step === at.step && !ink?.strokes[id]) layer.draw(id, drawn);
    }
  }

  function forgetProgress(step: string | undefined): void {
    for (const { id } of waitingOn(step)) layer.draw(id, null);
  }

  const scale = () => finished.width / surface.getBoundingClientRect().width;
  const stops = [
    createTextHand(surface),
    onInkKept(showInk),
    followHand(),
    textUi.subscribe(({ open }, before) => {
      if (open?.stroke.id !== before.open?.stroke.id) showInk();
    }),
    showEraserRing(surface, ring, () => at, scale),
    connection.store.subscribe(({ view }, before) => {
      if (view?.lesson?.at !== before.view?.lesson?.at) follow();
      else if (view?.ink !== before.view?.ink) showInk();
    }),
    inkUi.subscribe((state, before) => {
      if (state.page !== before.page) follow();
    }),
    onInkRefused((command) => {
      if (command.type === 'ink/erase') return;
      const { id, text, ...look } = command.stroke;
      layer.draw(id, null);
      if (text) return dropText(id);
      sendLive({ step: command.step, stroke: id, ...look, from: 0, points: [], cancelled: true });
    }),
  ];
  const sizes = new ResizeObserver(follow);
  sizes.observe(surface);
  follow();
  return () => {
    pageOnStage.setState({ page: null });
    hand.stop();
    sizes.disconnect();
    stops.forEach((stop) => stop());
  };
}

/** Strokes of a page that are not on disk yet. */
function waitingOn(step: string | undefined) {
  return inkOutbox
    .waiting()
    .flatMap((command) =>
      command.type === 'ink/draw' && command.step === step ? [{ command, ...command.stroke }] : [],
    );
}
