import type { InkStroke } from '#protocol/ink.ts';
import { boundsOf, drawStroke, isFree, type Drawn } from '#protocol/drawing/draw-stroke.ts';
import { overlap, sameBox, united, type Bounds, type PageBox } from '#protocol/drawing/place.ts';
import { needFonts } from './text-fonts.ts';

/**
 * Ink on two canvases: what is finished, and above it what is being drawn. Only the part of a canvas
 * that changes is drawn again, and a canvas without ink is not there at all.
 */
export interface InkLayer {
  /** The canvases' size and the page's place on them, in pixels; null while no page is shown. */
  place(width: number, height: number, box: PageBox | null): void;
  /** The finished strokes of the page. */
  show(strokes: Readonly<Record<string, InkStroke>>): void;
  /** A stroke in progress as it is now; it goes when `show` has it, or with null. */
  draw(id: string, stroke: Drawn | null): void;
}

interface Progress {
  stroke: Drawn;
  /** What it covered when it was last drawn. */
  drawn: Bounds | null;
  points: number;
}

/** Points before the newest ones whose curve still moves. */
const TAIL = 4;

export function createInkLayer(finished: HTMLCanvasElement, moving: HTMLCanvasElement): InkLayer {
  let box: PageBox | null = null;
  let strokes: Readonly<Record<string, InkStroke>> = {};
  const progress = new Map<string, Progress>();
  let frame: number | null = null;

  function place(width: number, height: number, page: PageBox | null): void {
    const same = finished.width === width && finished.height === height && sameBox(page, box);
    if (same) return;
    box = page;
    for (const canvas of [finished, moving]) {
      canvas.width = width;
      canvas.height = height;
    }
    for (const one of progress.values()) Object.assign(one, { drawn: null, points: 0 });
    redraw(null);
    drawProgress();
  }

  function show(next: Readonly<Record<string, InkStroke>>): void {
    const before = strokes;
    strokes = next;
    const added = changed(next, before);
    const gone = changed(before, next);
    const done = [...progress.keys()].filter((id) => next[id]);
    const top = highest(before);
    const onTop = gone.length === 0 && added.every(({ order }) => order > top);
    if (onTop) drawOnTop(added);
    else if (box) redraw(boundsOfAll([...added, ...gone], box));
    for (const id of done) draw(id, null);
    needFontsOf(added);
    // A finished stroke moves from one canvas to the other within one picture.
    if (done.length > 0) drawProgress();
    present();
  }

  function drawOnTop(added: InkStroke[]): void {
    const context = finished.getContext('2d');
    if (!context || !box) return;
    for (const stroke of pile(added)) drawStroke(context, stroke, box);
  }

  /** Draws the strokes that touch `part` again, in their order; all of them when it is null. */
  function redraw(part: Bounds | null): void {
    const context = finished.getContext('2d');
    if (!context) return;
    const page = box;
    within(context, part, () => {
      if (!page) return;
      const erasers = [...progress.values()].flatMap(({ stroke }) =>
        stroke.tool === 'eraser' ? [stroke] : [],
      );
      for (const stroke of [...pile(Object.values(strokes)), ...erasers]) {
        const bounds = boundsOf(stroke, page);
        if (bounds && (part === null || overlap(bounds, part))) drawStroke(context, stroke, page);
      }
    });
    present();
  }

  function draw(id: string, stroke: Drawn | null): void {
    const known = progress.get(id);
    if (stroke !== null) {
      if (strokes[id]) return;
      needFontsOf([stroke]);
      if (known) known.stroke = stroke;
      else progress.set(id, { stroke, drawn: null, points: 0 });
    } else {
      if (!known) return;
      progress.delete(id);
      if (known.stroke.tool === 'eraser') {
        if (!strokes[id]) redraw(box && boundsOf(known.stroke, box));
      } else clearMoving(known.drawn);
    }
    present();
    frame ??= requestAnimationFrame(() => {
      frame = null;
      drawProgress();
    });
  }

  /** Letters in a font that is still on its way are drawn again with it. */
  function needFontsOf(some: readonly Drawn[]): void {
    const texts = some.flatMap(({ text }) => (text ? [text] : []));
    if (texts.length === 0) return;
    needFonts(texts, () => {
      redraw(null);
      clearMoving(whole());
    });
  }

  function whole(): Bounds {
    return { left: 0, top: 0, right: moving.width, bottom: moving.height };
  }

  function drawProgress(): void {
    if (!box) return;
    for (const one of progress.values()) {
      const { stroke } = one;
      if (stroke.tool === 'eraser') {
        const context = finished.getContext('2d');
        if (context) drawStroke(context, stroke, box);
        continue;
      }
      const whole = boundsOf(stroke, box);
      const count = stroke.points.length;
      const grows = isFree(stroke) && count >= one.points && one.drawn !== null;
      const from = grows ? Math.max(0, one.points / 3 - TAIL) : 0;
      const part = grows ? boundsOf(stroke, box, from) : united(one.drawn, whole);
      one.drawn = united(grows ? one.drawn : null, whole);
      one.points = count;
      clearMoving(part);
    }
  }

  /** Draws what is in progress again within a part of its canvas. */
  function clearMoving(part: Bounds | null): void {
    const context = moving.getContext('2d');
    const page = box;
    if (!context || !page || part === null) return;
    within(context, part, () => {
      for (const { stroke } of progress.values()) {
        if (stroke.tool !== 'eraser') drawStroke(context, stroke, page);
      }
    });
  }

  /** A canvas that shows nothing costs nothing: it is taken out of the picture. */
  function present(): void {
    finished.hidden = box === null || Object.keys(strokes).length === 0;
    moving.hidden = box === null || progress.size === 0;
  }

  present();
  return { place, show, draw };
}

function within(context: CanvasRenderingContext2D, part: Bounds | null, work: () => void): void {
  const { width, height } = context.canvas;
  const { left, top, right, bottom } = part ?? { left: 0, top: 0, right: width, bottom: height };
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
  context.clearRect(left, top, right - left, bottom - top);
  work();
  context.restore();
}

/** Strokes of `here` that are not the same in `there`. */
function changed(
  here: Readonly<Record<string, InkStroke>>,
  there: Readonly<Record<string, InkStroke>>,
): InkStroke[] {
  return here === there
    ? []
    : Object.entries(here).flatMap(([id, stroke]) => (there[id] === stroke ? [] : [stroke]));
}

function pile(strokes: readonly InkStroke[]): InkStroke[] {
  return [...strokes].sort((a, b) => a.order - b.order);
}

function highest(strokes: Readonly<Record<string, InkStroke>>): number {
  return Object.values(strokes).reduce((most, { order }) => Math.max(most, order), 0);
}

function boundsOfAll(strokes: readonly InkStroke[], box: PageBox): Bounds | null {
  return strokes.reduce<Bounds | null>((all, one) => united(all, boundsOf(one, box)), null);
}
