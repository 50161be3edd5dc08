import type { Place } from '#protocol/tools.ts';

/** Where a tool is that has the wall to itself, and that nobody lays otherwise. */
export const OWN_WALL: Place = { x: 0, y: 0, width: 1 };
export const STAYS = { place: OWN_WALL, lay: () => undefined, trace: () => undefined } as const;
