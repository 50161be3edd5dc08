import type { Canvas } from './canvas.ts';
import type { InkStroke } from '../ink.ts';
import { along, bowsOf, placesOf, pressureShare, type Bow, type Place } from './curve.ts';
import { INK_HEX } from './colours.ts';
import { HIGHLIGHTER_OPACITY, thickness } from './thickness.ts';
import { enterPage, pixelsAt, pixelsPerUnit, type Bounds, type PageBox } from './place.ts';
import { extentOf, writeText } from './text.ts';

export type Drawn = Omit<InkStroke, 'order'>;

/** Pieces that a bow of changing thickness is made of. */
const PIECES = 4;
/** The head of an arrow, in thicknesses of its line, and how far it opens. */
const HEAD = 5;
const OPENING = 0.46;

/** Draws one stroke of a page that stands at `box`. */
export function drawStroke(context: Canvas, stroke: Drawn, box: PageBox): void {
  const places = placesOf(stroke.points);
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) return;
  context.save();
  enterPage(context, box);
  context.lineCap = context.lineJoin = 'round';
  context.lineWidth = thickness(stroke);
  context.strokeStyle = INK_HEX[stroke.colour];
  if (stroke.tool === 'highlighter') context.globalAlpha = HIGHLIGHTER_OPACITY;
  if (stroke.tool === 'eraser') context.globalCompositeOperation = 'destination-out';
  if (stroke.text) {
    context.fillStyle = INK_HEX[stroke.colour];
    writeText(context, stroke.text, first.x, first.y);
    context.restore();
    return;
  }
  const bows = isFree(stroke) ? bowsOf(places) : [];
  if (stroke.tool === 'pen' && places.some(({ pressure }) => pressure !== first.pressure)) {
    drawPressed(context, bows, thickness(stroke));
  } else {
    if (stroke.tool === 'pen') context.lineWidth *= pressureShare(first.pressure);
    context.beginPath();
    if (isFree(stroke)) traceBows(context, bows);
    else traceShape(context, stroke, first, last);
    context.stroke();
  }
  context.restore();
}

/** Drawn by hand, as opposed to a shape between two corners. */
export function isFree({ tool }: Pick<Drawn, 'tool'>): boolean {
  return tool === 'pen' || tool === 'highlighter' || tool === 'eraser';
}

/** The pixels that a stroke can touch; of a long one only from its point `from` on. */
export function boundsOf(stroke: Drawn, box: PageBox, from = 0): Bounds | null {
  const places = reachOf(stroke, placesOf(stroke.points).slice(from));
  if (places.length === 0) return null;
  const scale = pixelsPerUnit(box);
  const heaviest = stroke.tool === 'arrow' ? 2 * HEAD : 2;
  const reach = (thickness(stroke) * heaviest * scale) / 2 + 2;
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  const [ax, ay] = pixelsAt(box, least(xs), least(ys));
  const [bx, by] = pixelsAt(box, most(xs), most(ys));
  return {
    left: Math.floor(Math.min(ax, bx) - reach),
    top: Math.floor(Math.min(ay, by) - reach),
    right: Math.ceil(Math.max(ax, bx) + reach),
    bottom: Math.ceil(Math.max(ay, by) + reach),
  };
}

/** The places that a stroke goes through; of a text the corners of what it covers. */
function reachOf({ text }: Drawn, places: Place[]): Place[] {
  const [anchor] = places;
  if (!text || !anchor) return places;
  const { left, top, right, bottom } = extentOf(text);
  return [
    { ...anchor, x: anchor.x + left, y: anchor.y + top },
    { ...anchor, x: anchor.x + right, y: anchor.y + bottom },
  ];
}

function traceBows(context: Canvas, bows: readonly Bow[]): void {
  const [first] = bows;
  if (!first) return;
  context.moveTo(first.a.x, first.a.y);
  // A tap is a dot: a path of no length at all would draw nothing.
  if (bows.length === 1) context.lineTo(first.a.x + 1, first.a.y);
  for (const { bend, b } of bows) context.quadraticCurveTo(bend.x, bend.y, b.x, b.y);
}

function drawPressed(context: Canvas, bows: readonly Bow[], width: number): void {
  for (const bow of bows) {
    let from: Place = bow.a;
    for (let piece = 1; piece <= PIECES; piece += 1) {
      const to = along(bow, piece / PIECES);
      context.lineWidth = width * pressureShare((from.pressure + to.pressure) / 2);
      context.beginPath();
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
      context.stroke();
      from = to;
    }
  }
}

function traceShape(context: Canvas, stroke: Drawn, a: Place, b: Place): void {
  switch (stroke.tool) {
    case 'rectangle':
      context.rect(
        Math.min(a.x, b.x),
        Math.min(a.y, b.y),
        Math.abs(b.x - a.x),
        Math.abs(b.y - a.y),
      );
      return;
    case 'ellipse':
      context.ellipse(
        (a.x + b.x) / 2,
        (a.y + b.y) / 2,
        Math.abs(b.x - a.x) / 2,
        Math.abs(b.y - a.y) / 2,
        0,
        0,
        2 * Math.PI,
      );
      return;
    default:
      context.moveTo(a.x, a.y);
      context.lineTo(b.x, b.y);
      if (stroke.tool === 'arrow') traceHead(context, thickness(stroke), a, b);
  }
}

function traceHead(context: Canvas, width: number, a: Place, b: Place): void {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  // A short arrow keeps a head that is smaller than itself.
  const size = Math.min(HEAD * width, length * 0.6);
  const angle = Math.atan2(b.y - a.y, b.x - a.x);
  for (const [index, side] of [OPENING, -OPENING].entries()) {
    const x = b.x - size * Math.cos(angle + side);
    const y = b.y - size * Math.sin(angle + side);
    if (index === 0) {
      context.moveTo(x, y);
      context.lineTo(b.x, b.y);
    } else context.lineTo(x, y);
  }
}
