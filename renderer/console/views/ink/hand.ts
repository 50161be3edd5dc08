import type { InkLayer } from '#kit/ink/ink-layer.ts';
import { pixelsPerUnit, unitsAt, type PageBox } from '#protocol/drawing/place.ts';
import { EVEN_PRESSURE, type InkStroke } from '#protocol/ink.ts';
import { connection, newId, orderNow } from '../../store.ts';
import { thickness } from '#protocol/drawing/thickness.ts';
import { followEdge, type Follow } from '../tools/follow-edge.ts';
import { keepStroke, showStroke } from './drawing-stroke.ts';
import { inkUi, type HandTool } from './ink-ui.ts';
import { inkOutbox, sendLive } from './ink-sending.ts';
import { createStrokeBuilder, type PenPoint, type StrokeBuilder } from './stroke-builder.ts';
import { touchedStrokes } from './touched.ts';

/** What the hand does on the page: mouse, finger or pen, one at a time. */
export interface Hand {
  /** The page is about to change: what is being drawn is finished where it was begun. */
  finish(): void;
  stop(): void;
}

export interface HandDeps {
  surface: HTMLElement;
  /** The page on the surface at a pixel of the canvas: its step, its place, and its ink. */
  pageAt: (x: number) => Page | null;
  /** The canvas's width, which the surface's is scaled to. */
  canvasWidth: () => number;
}

interface Page {
  step: string;
  box: PageBox;
  layer: InkLayer;
}

interface Work extends Page {
  pointer: number;
  kind: string;
  last: PenPoint;
  /** Takes the pen to the edge of the ruler that it goes along. */
  follow: Follow | null;
  builder: StrokeBuilder | null;
  /** The sweep of the eraser and what it has taken. */
  gesture: { id: string; taken: Set<string> } | null;
}

/** Of the canvas's pixels: nearer points only tell of a trembling hand. */
const LEAST_PIXELS = 1.5;
const ERASER_REACH_PIXELS = 9;
const PEN_ERASER_BUTTON = 5;
/** What goes along the edge of a ruler. */
const FOLLOWING = new Set<HandTool>(['pen', 'highlighter', 'line', 'arrow']);

export function createHand({ surface, pageAt, canvasWidth }: HandDeps): Hand {
  let work: Work | null = null;

  /** Where the pointer is, in pixels of the canvas. */
  function pixelsOf(event: PointerEvent): readonly [x: number, y: number] {
    const edge = surface.getBoundingClientRect();
    const pixels = canvasWidth() / edge.width;
    return [(event.clientX - edge.left) * pixels, (event.clientY - edge.top) * pixels];
  }

  function pointOf(event: PointerEvent, box: PageBox, follow: Follow | null): PenPoint {
    const at = pixelsOf(event);
    const [x, y] = unitsAt(box, ...(follow?.(...at) ?? at));
    const presses = event.pointerType === 'pen' && event.pressure > 0;
    return { x, y, pressure: presses ? Math.round(event.pressure * 255) : EVEN_PRESSURE };
  }

  function begin(event: PointerEvent): void {
    const at = pageAt(pixelsOf(event)[0]);
    const { tool } = inkUi.getState();
    const turned = event.pointerType === 'pen' && event.button === PEN_ERASER_BUTTON;
    if (!at || tool === null || tool === 'text' || (event.button !== 0 && !turned)) return;
    if (work) {
      // The hand that rests on the glass must not stop the pen.
      if (event.pointerType !== 'pen' || work.kind === 'pen') return;
      cancel();
    }
    event.preventDefault();
    surface.setPointerCapture(event.pointerId);
    const { step, box, layer } = at;
    const follow = turned ? null : edgeUnder(event, tool, box);
    const last = pointOf(event, box, follow);
    const pointer = event.pointerId;
    const start = { pointer, kind: event.pointerType, step, box, layer, last, follow };
    inkUi.setState({ written: step });
    showInk(step);
    if (turned || tool === 'stroke-eraser') {
      work = { ...start, builder: null, gesture: { id: newId(), taken: new Set() } };
      sweep(work, last);
    } else {
      work = { ...start, builder: builderAt(tool, last, box), gesture: null };
      show(work);
    }
  }

  function edgeUnder(event: PointerEvent, tool: HandTool, box: PageBox): Follow | null {
    if (!FOLLOWING.has(tool) || tool === 'stroke-eraser') return null;
    const tools = connection.store.getState().view?.tools ?? {};
    const { width } = inkUi.getState();
    const aside = (thickness({ tool, width }) * pixelsPerUnit(box)) / 2;
    return followEdge(tools, ...pixelsOf(event), canvasWidth(), aside);
  }

  function builderAt(
    tool: Exclude<HandTool, 'stroke-eraser' | 'text'>,
    start: PenPoint,
    box: PageBox,
  ) {
    const { colour, width } = inkUi.getState();
    const least = LEAST_PIXELS / pixelsPerUnit(box);
    return createStrokeBuilder(newId(), { tool, colour, width }, start, least);
  }

  function move(event: PointerEvent): void {
    if (work?.pointer !== event.pointerId) return;
    const events = event.getCoalescedEvents();
    for (const one of events.length > 0 ? events : [event]) {
      const point = pointOf(one, work.box, work.follow);
      if (work.builder) work.builder.add(point, event.shiftKey);
      else sweep(work, point);
      work.last = point;
    }
    if (!work.builder) return;
    show(work);
    if (work.builder.isFull) {
      const { tool } = work.builder.look;
      keep(work, null, false);
      work.builder = builderAt(tool, work.last, work.box);
    }
  }

  function show({ step, layer, builder }: Work): void {
    if (builder) showStroke(layer, step, builder);
  }

  function sweep({ step, box, last, gesture }: Work, to: PenPoint): void {
    if (!gesture) return;
    const strokes = strokesOf(step);
    const reach = ERASER_REACH_PIXELS / pixelsPerUnit(box);
    const touched = touchedStrokes(strokes, last, to, reach).filter((id) => !gesture.taken.has(id));
    if (touched.length === 0) return;
    for (const id of touched) gesture.taken.add(id);
    inkOutbox.put({ type: 'ink/erase', step, gesture: gesture.id, strokes: touched });
  }

  function keep({ step, layer, builder }: Work, point: PenPoint | null, straight: boolean): void {
    if (builder) keepStroke(layer, step, builder, point, straight);
  }

  function end(event: PointerEvent): void {
    if (work?.pointer !== event.pointerId) return;
    const done = work;
    work = null;
    keep(done, pointOf(event, done.box, done.follow), event.shiftKey);
  }

  function finish(): void {
    const done = work;
    work = null;
    if (done) keep(done, null, false);
  }

  function cancel(): void {
    const dropped = work;
    work = null;
    if (!dropped?.builder) return;
    const { step, layer, builder } = dropped;
    layer.draw(builder.id, null);
    const { id, look } = builder;
    sendLive({ step, stroke: id, ...look, from: 0, points: [], cancelled: true });
  }

  function cancelled(event: PointerEvent): void {
    if (work?.pointer === event.pointerId) cancel();
  }

  const listeners = {
    pointerdown: begin,
    pointermove: move,
    pointerup: end,
    pointercancel: cancelled,
  } as const;
  const names = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const;
  for (const name of names) surface.addEventListener(name, listeners[name]);
  return {
    finish,
    stop() {
      finish();
      for (const name of names) surface.removeEventListener(name, listeners[name]);
    },
  };
}

function strokesOf(step: string): Readonly<Record<string, InkStroke>> {
  return connection.store.getState().view?.ink[step]?.strokes ?? {};
}

/** Nobody draws on ink that she does not see. */
function showInk(step: string): void {
  const hidden = connection.store.getState().view?.ink[step]?.hidden ?? false;
  if (hidden) orderNow({ type: 'ink/hide', step, on: false });
}
