import type { Mask } from '#protocol/covers.ts';

/** Smaller than this nobody finds the mask again, and a click is no drag. */
export const SMALLEST = 400;
const STEP = 200;

/** A box in units of the page. */
export type Box = Omit<Mask, 'id'>;
type Point = readonly [x: number, y: number];

/** The box between two corners. */
export function boxBetween([ax, ay]: Point, [bx, by]: Point): Box {
  return {
    x: Math.min(ax, bx),
    y: Math.min(ay, by),
    width: Math.max(1, Math.abs(bx - ax)),
    height: Math.max(1, Math.abs(by - ay)),
  };
}

export function isMeant({ width, height }: Box): boolean {
  return width >= SMALLEST && height >= SMALLEST / 2;
}

export function draggedMask(mask: Mask, how: 'move' | 'resize', [right, down]: Point): Mask {
  if (how === 'move') return { ...mask, x: mask.x + right, y: mask.y + down };
  return {
    ...mask,
    width: Math.max(SMALLEST, mask.width + right),
    height: Math.max(SMALLEST, mask.height + down),
  };
}

const MOVES: Readonly<Record<string, Point>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** What a key does to a mask; with Shift the arrows pull its corner. Null: none of its keys. */
export function keyedMask(mask: Mask, key: string, shift: boolean): Mask | null {
  const way = MOVES[key];
  if (way) return draggedMask(mask, shift ? 'resize' : 'move', way);
  if (key === '+' || key === '=') return draggedMask(mask, 'resize', [2 * STEP, STEP]);
  return key === '-' ? draggedMask(mask, 'resize', [-2 * STEP, -STEP]) : null;
}
