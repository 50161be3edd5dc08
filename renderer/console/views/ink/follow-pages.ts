import { connection } from '../../store.ts';
import { pageRatios, placeOnStage } from '../show/stage-place.ts';
import { showEraserRing } from './eraser-ring.ts';
import { createHand } from './hand.ts';
import { onInkKept, onInkRefused, sendLive } from './ink-sending.ts';
import { createPageInk, type WrittenPage } from './page-ink.ts';
import { pageOnStage } from './page-on-stage.ts';
import { createTextHand } from './text/text-hand.ts';
import { dropText, finishText, followHand, textUi } from './text/text-session.ts';

/** Keeps the ink on the stage in step with the pages on it; returns the way to stop. */
export function followPages(surface: HTMLElement, ring: HTMLElement): () => void {
  const canvas = (name: string) => surface.querySelector<HTMLCanvasElement>(`canvas[${name}]`);
  const pages = ['data-ink', 'data-ink-beside'].flatMap((name) => {
    const [finished, moving] = [canvas(`${name}=finished`), canvas(`${name}=moving`)];
    return finished && moving ? [createPageInk(finished, moving)] : [];
  });
  let width = 0;
  const hand = createHand({ surface, pageAt, canvasWidth: () => width });

  function follow(): void {
    const { view } = connection.store.getState();
    const edge = surface.getBoundingClientRect();
    width = Math.round(edge.width * devicePixelRatio);
    const height = Math.round(edge.height * devicePixelRatio);
    const size = { width, height };
    const there = view && width > 0 && height > 0;
    const placed = there ? placeOnStage(view, pageRatios.getState(), size).pages : [];
    const next = pages.map((_, index): WrittenPage | null => {
      const { step, box } = placed[index] ?? {};
      return step && box ? { step: step.id, box } : null;
    });
    if (pages.some((page, index) => page.at()?.step !== next[index]?.step)) {
      hand.finish();
      finishText();
    }
    // Typed text and instruments write on the page that the teacher is at.
    const [first, layer] = [next[0], pages[0]?.layer];
    pageOnStage.setState({ page: first && layer ? { ...first, ...size, layer } : null });
    pages.forEach((page, index) => page.put(next[index] ?? null, size));
  }

  /** The page under a place of the canvas; beside all of them, the nearest. */
  function pageAt(x: number) {
    const there = pages.flatMap((page) => {
      const at = page.at();
      return at ? [{ ...at, layer: page.layer }] : [];
    });
    const [first, second] = there;
    if (!first || !second) return first ?? null;
    return x < (first.box.left + first.box.width + second.box.left) / 2 ? first : second;
  }

  const showInk = () => pages.forEach((page) => page.showInk());
  const scale = () => width / surface.getBoundingClientRect().width;
  const stops = [
    createTextHand(surface),
    onInkKept(showInk),
    followHand(),
    textUi.subscribe(({ open }, before) => {
      if (open?.stroke.id !== before.open?.stroke.id) showInk();
    }),
    showEraserRing(surface, ring, pageAt, scale),
    connection.store.subscribe(({ view }, { view: before }) => {
      const same = view?.shown === before?.shown && view?.board.look === before?.board.look;
      if (!same || view?.lesson !== before?.lesson) follow();
      else if (view?.ink !== before?.ink) showInk();
    }),
    pageRatios.subscribe(follow),
    onInkRefused((command) => {
      if (command.type === 'ink/erase') return;
      const { id, text, ...look } = command.stroke;
      for (const { layer } of pages) layer.draw(id, null);
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
