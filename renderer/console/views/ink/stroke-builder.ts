import {
  MAX_POINTS,
  POINT_SIZE,
  type InkColour,
  type InkTool,
  type InkWidth,
  type NewStroke,
} from '#protocol/ink.ts';
import { isFree } from '#protocol/drawing/draw-stroke.ts';

export interface PenPoint {
  readonly x: number;
  readonly y: number;
  readonly pressure: number;
}

export interface StrokeLook {
  readonly tool: Exclude<InkTool, 'text'>;
  readonly colour: InkColour;
  readonly width: InkWidth;
}

/** A stroke that is being drawn. */
export interface StrokeBuilder {
  readonly id: string;
  readonly look: StrokeLook;
  /** True when it took the point; a hand at rest adds nothing. */
  add(point: PenPoint, straight: boolean): boolean;
  /** The hand is lifted: the last point counts, however near. */
  end(point: PenPoint | null, straight: boolean): NewStroke;
  points(): number[];
  /** What the board does not have yet: from which point on, and those. */
  unsent(): { from: number; points: number[] } | null;
  readonly isFull: boolean;
}

export function createStrokeBuilder(
  id: string,
  look: StrokeLook,
  start: PenPoint,
  leastDistance: number,
): StrokeBuilder {
  const free = isFree(look);
  let points = [start.x, start.y, start.pressure];
  let sent = 0;

  function add(point: PenPoint, straight: boolean, least = leastDistance): boolean {
    const [x = 0, y = 0] = points.slice(-POINT_SIZE);
    if (Math.hypot(point.x - x, point.y - y) < least) return false;
    if (free) points.push(point.x, point.y, point.pressure);
    else {
      const corner = straight ? straightened(look.tool, start, point) : point;
      points = [start.x, start.y, start.pressure, corner.x, corner.y, start.pressure];
      sent = Math.min(sent, 1);
    }
    return true;
  }

  return {
    id,
    look,
    add: (point, straight) => add(point, straight),
    end(point, straight) {
      if (point) add(point, straight, 1);
      return { id, ...look, points };
    },
    points: () => points,
    unsent() {
      const from = sent;
      if (points.length / POINT_SIZE === from) return null;
      sent = points.length / POINT_SIZE;
      return { from, points: points.slice(from * POINT_SIZE) };
    },
    get isFull() {
      return points.length / POINT_SIZE >= MAX_POINTS - 1;
    },
  };
}

/** With Shift: a square, a circle, a line by steps of fifteen degrees. */
export function straightened(tool: InkTool, start: PenPoint, point: PenPoint): PenPoint {
  const [dx, dy] = [point.x - start.x, point.y - start.y];
  if (tool === 'rectangle' || tool === 'ellipse') {
    const side = Math.max(Math.abs(dx), Math.abs(dy));
    return {
      ...point,
      x: start.x + (dx < 0 ? -side : side),
      y: start.y + (dy < 0 ? -side : side),
    };
  }
  const step = Math.PI / 12;
  const angle = Math.round(Math.atan2(dy, dx) / step) * step;
  const length = Math.hypot(dx, dy);
  return {
    ...point,
    x: Math.round(start.x + length * Math.cos(angle)),
    y: Math.round(start.y + length * Math.sin(angle)),
  };
}
