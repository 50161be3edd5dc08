import { BOARD_MILLIMETRES, type Place } from '#protocol/tools.ts';

/** Millimetres as a share of the board's width. */
export function share(millimetres: number): number {
  return millimetres / BOARD_MILLIMETRES;
}

/** T8: its pivot on the board, its length within bounds, its angle within a turn. */
export function laid(place: Place, { least, most }: { least: number; most: number }): Place {
  const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  const angle = (((place.angle ?? 0) % 360) + 360) % 360;
  return {
    x: clamp(place.x, 0, 1),
    y: clamp(place.y, 0, 1),
    width: clamp(place.width, least, most),
    angle,
  };
}
