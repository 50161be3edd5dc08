import type { InkStroke, InkText } from '#protocol/ink.ts';
import { placesOf } from '#protocol/drawing/curve.ts';
import { isFree } from '#protocol/drawing/draw-stroke.ts';
import { thickness } from '#protocol/drawing/thickness.ts';
import { linesOf, X_HEIGHT } from '#protocol/drawing/text.ts';
import { widthOf } from '#kit/ink/text-fonts.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Corners that an ellipse is taken to have. */
const CORNERS = 40;

/** The strokes that a sweep of the eraser from `a` to `b` touches. What an eraser left is none. */
export function touchedStrokes(
  strokes: Readonly<Record<string, InkStroke>>,
  a: Point,
  b: Point,
  reach: number,
): string[] {
  return Object.entries(strokes).flatMap(([id, stroke]) => {
    if (stroke.tool === 'eraser') return [];
    const near = reach + (stroke.text ? stroke.text.size * X_HEIGHT : thickness(stroke)) / 2;
    const line = outline(stroke);
    const touched = line.some((from, at) => {
      const to = line[at + 1] ?? (line.length === 1 ? from : null);
      return to !== null && distanceOfLines(from, to, a, b) <= near;
    });
    return touched ? [id] : [];
  });
}

/** A stroke as a line of points. */
function outline(stroke: InkStroke): Point[] {
  const places = placesOf(stroke.points);
  const [a] = places;
  const b = places.at(-1);
  if (stroke.text && a) return linesUnder(stroke.text, a);
  if (isFree(stroke) || !a || !b) return places;
  if (stroke.tool === 'rectangle') {
    return [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }, a];
  }
  if (stroke.tool === 'ellipse') {
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    return Array.from({ length: CORNERS + 1 }, (_, corner) => {
      const angle = (corner / CORNERS) * 2 * Math.PI;
      return {
        x: middle.x + (Math.abs(b.x - a.x) / 2) * Math.cos(angle),
        y: middle.y + (Math.abs(b.y - a.y) / 2) * Math.sin(angle),
      };
    });
  }
  return [a, b];
}

/** Through the middle of the letters of each line, forth and back. */
function linesUnder(text: InkText, anchor: Point): Point[] {
  return linesOf(text).flatMap((line, place) => {
    const y = anchor.y + place * text.leading - (X_HEIGHT / 2) * text.size;
    const start = { x: anchor.x, y };
    return [start, { x: anchor.x + widthOf(text, line), y }, start];
  });
}

function distanceOfLines(a: Point, b: Point, c: Point, d: Point): number {
  if (cross(a, b, c, d)) return 0;
  return Math.min(toLine(a, c, d), toLine(b, c, d), toLine(c, a, b), toLine(d, a, b));
}

function toLine(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - a.x - share * dx, point.y - a.y - share * dy);
}

function side(a: Point, b: Point, point: Point): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
