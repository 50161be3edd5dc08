import type { CSSProperties } from 'react';
import type { ToolView } from '#protocol/tools.ts';

/** Where a tool stands in a layer that is a size container; on a wider wall it still stays whole. */
export function placeStyle({ place, shape, order }: Omit<ToolView, 'state'>): CSSProperties {
  if (shape === null) return instrumentStyle(place, order);
  return {
    left: `${place.x * 100}cqw`,
    top: `min(${place.y * 100}cqh, 100cqh - ${(place.width * 100) / shape}cqw)`,
    width: `${place.width * 100}cqw`,
    aspectRatio: String(shape),
    zIndex: order,
  };
}

/** An instrument's sheet is as wide as the board and begins at its pivot, about which it is turned. */
function instrumentStyle({ x, y, angle = 0 }: ToolView['place'], order: number): CSSProperties {
  return {
    left: `${x * 100}cqw`,
    top: `${y * 100}cqh`,
    width: '100cqw',
    aspectRatio: '16 / 9',
    transformOrigin: '0 0',
    rotate: `${angle}deg`,
    zIndex: order,
  };
}
