import { BOARD_MILLIMETRES, type Place } from '#protocol/tools.ts';

/**
 * The geometry of the instruments: a tool's own frame has its pivot at (0, 0), x along its edge and
 * y down, in millimetres of which the board is `BOARD_MILLIMETRES` wide. Pure.
 */
const BOARD_HEIGHT = 180;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A straight edge; the body lies away from `out`, which has a length of one. */
export interface Edge {
  readonly from: Point;
  readonly to: Point;
  readonly out: Point;
}

/** Degrees between two places where an angle is drawn to the nearest one. */
const REGULAR = 15;
const PULL = 1;

/** Turned about (0, 0), with the clock. */
export function turned({ x, y }: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

/** From the pivot, in degrees with the clock, from 0 to 360. */
export function degreesOf({ x, y }: Point): number {
  return whole((Math.atan2(y, x) * 180) / Math.PI);
}

/** Within one turn. */
export function whole(degrees: number): number {
  return ((degrees % 360) + 360) % 360;
}

/** The short way from one angle to another, from -180 to 180. */
export function between(from: number, to: number): number {
  return whole(to - from + 180) - 180;
}

/** The length of an instrument in millimetres. */
export function lengthOf({ width }: Place): number {
  return width * BOARD_MILLIMETRES;
}

/** A place of the tool's own frame on the board, in millimetres from its upper left corner. */
export function onBoard(place: Place, point: Point): Point {
  const { x, y } = turned(point, place.angle ?? 0);
  return { x: place.x * BOARD_MILLIMETRES + x, y: place.y * BOARD_HEIGHT + y };
}

/** The place that stands so many millimetres further; its pivot stays on the board. */
export function movedBy(place: Place, by: Point): Place {
  return {
    ...place,
    x: within(place.x + by.x / BOARD_MILLIMETRES, 0, 1),
    y: within(place.y + by.y / BOARD_HEIGHT, 0, 1),
  };
}

/** A width of the place for a length within bounds, all in millimetres. */
export function widthFor(length: number, { least, most }: { least: number; most: number }): number {
  return within(length, least, most) / BOARD_MILLIMETRES;
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** An edge where it lies on the board. */
export function edgeOnBoard(place: Place, { from, to, out }: Edge): Edge {
  return {
    from: onBoard(place, from),
    to: onBoard(place, to),
    out: turned(out, place.angle ?? 0),
  };
}

/** Half degrees; close to a multiple of fifteen it is that, and with `regular` always. */
export function snapped(degrees: number, regular: boolean): number {
  const nearest = Math.round(degrees / REGULAR) * REGULAR;
  if (regular || Math.abs(degrees - nearest) < PULL) return whole(nearest);
  return whole(Math.round(degrees * 2) / 2);
}

/** How much an edge leans, as a class says it: 0 to 180 degrees, against the clock. */
export function inclination(angle: number): number {
  return whole(-angle) % 180;
}

/** How far a point is from an edge: outside it counts positive. Null beyond its ends. */
export function distanceTo({ from, to, out }: Edge, point: Point, beyond: number): number | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  if (along < -beyond || along > length + beyond) return null;
  return (point.x - from.x) * out.x + (point.y - from.y) * out.y;
}

/** The nearest place beside the edge, `aside` from it: where a pen of that radius touches it. */
export function besideEdge({ from, to, out }: Edge, point: Point, aside: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy);
  const along = Math.min(1, Math.max(0, share));
  return { x: from.x + along * dx + aside * out.x, y: from.y + along * dy + aside * out.y };
}

/** The edge that a pen put down here follows, or null. */
export function edgeNear(edges: readonly Edge[], point: Point, reach: number): Edge | null {
  let nearest: { edge: Edge; distance: number } | null = null;
  for (const edge of edges) {
    const found = distanceTo(edge, point, reach);
    const distance = found === null ? Infinity : Math.abs(found);
    if (distance <= reach && distance < (nearest?.distance ?? Infinity)) {
      nearest = { edge, distance };
    }
  }
  return nearest?.edge ?? null;
}
