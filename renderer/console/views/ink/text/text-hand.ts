import { linesOf } from '#protocol/drawing/text.ts';
import { pixelsPerUnit, unitsAt, type PageBox } from '#protocol/drawing/place.ts';
import type { InkStroke, InkText } from '#protocol/ink.ts';
import { widthOf } from '#kit/ink/text-fonts.ts';
import { connection } from '../../../store.ts';
import { inkUi } from '../ink-ui.ts';
import { pageOnStage } from '../page-on-stage.ts';
import { baselineAt } from './text-lines.ts';
import {
  beginText,
  finishText,
  moveText,
  paperOnStage,
  takeUpText,
  textUi,
} from './text-session.ts';

type Point = readonly [x: number, y: number];

interface Press {
  readonly pointer: number;
  readonly start: Point;
  readonly box: PageBox;
  readonly hit: { readonly id: string; readonly stroke: InkStroke } | null;
  moves: boolean;
}

/** Below this a click trembled, above it a text was dragged; in pixels of the canvas. */
const DRAG_PIXELS = 7;

/**
 * What a press does with the text tool in the hand: on a free place it begins a text, on a text it
 * takes it up again, and dragged it moves it. Returns the way to stop.
 */
export function createTextHand(surface: HTMLElement): () => void {
  let press: Press | null = null;

  function unitsOf(event: PointerEvent, box: PageBox): Point {
    const edge = surface.getBoundingClientRect();
    const pixels = (pageOnStage.getState().page?.width ?? 0) / edge.width;
    return unitsAt(box, (event.clientX - edge.left) * pixels, (event.clientY - edge.top) * pixels);
  }

  function begin(event: PointerEvent): void {
    const { page } = pageOnStage.getState();
    if (!page || inkUi.getState().tool !== 'text' || event.button !== 0) return;
    event.preventDefault();
    surface.setPointerCapture(event.pointerId);
    const start = unitsOf(event, page.box);
    press = {
      pointer: event.pointerId,
      start,
      box: page.box,
      hit: textAt(page.step, start),
      moves: false,
    };
  }

  function move(event: PointerEvent): void {
    if (press?.pointer !== event.pointerId || !press.hit) return;
    const { start, box, hit } = press;
    const [x, y] = unitsOf(event, box);
    const by: Point = [x - start[0], y - start[1]];
    if (!press.moves) {
      if (Math.hypot(...by) * pixelsPerUnit(box) < DRAG_PIXELS) return;
      press.moves = true;
      takeUpText(hit.id, hit.stroke, null);
    }
    const [left = 0, line = 0] = hit.stroke.points;
    moveText([left + by[0], line + by[1]]);
  }

  function end(event: PointerEvent): void {
    if (press?.pointer !== event.pointerId) return;
    const { start, hit, moves } = press;
    press = null;
    if (moves) finishText();
    else if (hit) takeUpText(hit.id, hit.stroke, caretAt(hit.stroke, start));
    else beginText(baselineAt(start, paperOnStage(), textUi.getState().size));
  }

  const listeners = { pointerdown: begin, pointermove: move, pointerup: end, pointercancel: end };
  const all = Object.entries(listeners) as [
    keyof typeof listeners,
    (event: PointerEvent) => void,
  ][];
  for (const [name, listener] of all) surface.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of all) surface.removeEventListener(name, listener);
  };
}

/** The uppermost text at a place of the page. */
function textAt(step: string, [x, y]: Point): Press['hit'] {
  const strokes = connection.store.getState().view?.ink[step]?.strokes ?? {};
  const found = Object.entries(strokes)
    .filter(([, stroke]) => covers(stroke, x, y))
    .sort(([, a], [, b]) => b.order - a.order)[0];
  return found ? { id: found[0], stroke: found[1] } : null;
}

function covers({ text, points }: InkStroke, x: number, y: number): boolean {
  if (!text) return false;
  const [left = 0, baseline = 0] = points;
  const line = lineAt(text, y - baseline);
  const words = linesOf(text)[line];
  if (words === undefined) return false;
  const aside = text.size / 4;
  return x >= left - aside && x <= left + widthOf(text, words) + aside;
}

/** Which line a height belongs to, from the first baseline; letters stand above theirs. */
function lineAt({ size, leading }: InkText, below: number): number {
  return Math.floor((below - size * 0.35) / leading) + 1;
}

function caretAt({ text, points }: InkStroke, [x, y]: Point): number {
  if (!text) return 0;
  const [left = 0, baseline = 0] = points;
  const lines = linesOf(text);
  const at = Math.min(lines.length - 1, Math.max(0, lineAt(text, y - baseline)));
  const words = lines[at] ?? '';
  const before = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
  const ends = Array.from({ length: words.length + 1 }, (_, count) => count);
  const nearest = ends.reduce((best, count) =>
    Math.abs(left + widthOf(text, words.slice(0, count)) - x) <
    Math.abs(left + widthOf(text, words.slice(0, best)) - x)
      ? count
      : best,
  );
  return before + nearest;
}
