import type { Area } from '#protocol/look.ts';

/** CSS that shows only a part of an upright page. */
export function cut(crop: Area | undefined): string | undefined {
  if (!crop) return undefined;
  const { x, y, width, height } = crop;
  const sides = [y, 1 - x - width, 1 - y - height, x];
  return `inset(${sides.map((side) => `${Math.max(0, side) * 100}%`).join(' ')})`;
}
