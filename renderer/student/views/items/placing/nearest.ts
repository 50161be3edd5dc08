/** Where an arrow key goes: to the nearest thing in its direction. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What lies aside counts more than what lies ahead: an arrow keeps to its row. */
const ASIDE = 3;

/** The index among `boxes`; null: nothing lies there, or it is no arrow. */
export function nearest(from: Box, boxes: readonly Box[], key: string): number | null {
  const direction = DIRECTIONS[key];
  if (!direction) return null;
  const [across, down] = direction;
  const [x, y] = middle(from);
  let best: number | null = null;
  let shortest = Infinity;
  for (const [index, box] of boxes.entries()) {
    const [otherX, otherY] = middle(box);
    const ahead = (otherX - x) * across + (otherY - y) * down;
    const aside = Math.abs((otherX - x) * down) + Math.abs((otherY - y) * across);
    const way = ahead + ASIDE * aside;
    if (ahead > 1 && way < shortest) [best, shortest] = [index, way];
  }
  return best;
}

function middle({ left, top, width, height }: Box): [number, number] {
  return [left + width / 2, top + height / 2];
}
