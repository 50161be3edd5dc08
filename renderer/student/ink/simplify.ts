import { POINT_SIZE } from '#protocol/ink.ts';

/**
 * A line of points without those that a straight line between its neighbours passes anyway, nearer
 * than `tolerance`: a third of the bytes, and nobody sees a difference. First and last stay. Ink is
 * drawn in bows from middle to middle, so a corner keeps its neighbours: else it would grow round.
 */
export function simplify(points: readonly number[], tolerance: number): number[] {
  const count = points.length / POINT_SIZE;
  if (count <= 2) return [...points];
  const keep = new Uint8Array(count);
  keep[0] = keep[count - 1] = 1;
  const spans: [number, number][] = [[0, count - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const far = farthest(points, from, to);
    if (far.distance <= tolerance) continue;
    keep[far.at] = 1;
    spans.push([from, far.at], [far.at, to]);
  }
  keepCorners(points, keep);
  return points.filter((_number, index) => keep[Math.floor(index / POINT_SIZE)] === 1);
}

/** Cosine of the sharpest turn that is no corner yet. */
const NO_CORNER = Math.cos(Math.PI / 6);

function keepCorners(points: readonly number[], keep: Uint8Array): void {
  const kept = [...keep.keys()].filter((at) => keep[at] === 1);
  for (const [place, at] of kept.entries()) {
    const [before, after] = [kept[place - 1], kept[place + 1]];
    if (before === undefined || after === undefined) continue;
    const [x, y] = placeAt(points, at);
    const [ax, ay] = placeAt(points, before);
    const [bx, by] = placeAt(points, after);
    const [inX, inY, outX, outY] = [x - ax, y - ay, bx - x, by - y];
    const lengths = Math.hypot(inX, inY) * Math.hypot(outX, outY);
    if (inX * outX + inY * outY > NO_CORNER * lengths) continue;
    keep[at - 1] = keep[at + 1] = 1;
  }
}

function farthest(points: readonly number[], from: number, to: number) {
  const [ax, ay] = placeAt(points, from);
  const [bx, by] = placeAt(points, to);
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(dx, dy);
  let best = { at: from, distance: 0 };
  for (let at = from + 1; at < to; at += 1) {
    const [x, y] = placeAt(points, at);
    // Where a stroke comes back to its beginning there is no line: the distance from it counts.
    const distance =
      length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs(dy * (x - ax) - dx * (y - ay)) / length;
    if (distance > best.distance) best = { at, distance };
  }
  return best;
}

function placeAt(points: readonly number[], at: number): [number, number] {
  return [points[at * POINT_SIZE] ?? 0, points[at * POINT_SIZE + 1] ?? 0];
}
