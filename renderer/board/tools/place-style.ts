import type { CSSProperties } from 'react';
import type { ToolView } from '#protocol/tools.ts';

/** Where a tool stands in a layer that is a size container; on a wider wall it still stays whole. */
export function placeStyle({ place, shape, order }: Omit<ToolView, 'state'>): CSSProperties {
  return {
    left: `${place.x * 100}cqw`,
    top: `min(${place.y * 100}cqh, 100cqh - ${(place.width * 100) / shape}cqw)`,
    width: `${place.width * 100}cqw`,
    aspectRatio: String(shape),
    zIndex: order,
  };
}
