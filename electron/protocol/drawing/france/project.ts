import type { Line } from './outline.ts';

/**
 * Lambert's conformal cone, as on the maps of the IGN: true at 44° and 49°, upright at 3° east. A
 * place becomes x and y in shares of the paper's height, from the middle of the paper.
 */
const RADIANS = Math.PI / 180;
const MIDDLE = { longitude: 3, latitude: 46.35 };
const PARALLELS = [44 * RADIANS, 49 * RADIANS] as const;
/** France fills nine tenths of the height. */
const SCALE = 5.2;
/** Brittany reaches further west than Corsica east: this puts the whole in the middle. */
const SHIFT = 0.025;

const CONE =
  Math.log(Math.cos(PARALLELS[0]) / Math.cos(PARALLELS[1])) /
  (Math.log(isometric(PARALLELS[1])) - Math.log(isometric(PARALLELS[0])));
const RADIUS = (Math.cos(PARALLELS[0]) * isometric(PARALLELS[0]) ** CONE) / CONE;
const ORIGIN = radiusAt(MIDDLE.latitude * RADIANS);

function isometric(latitude: number): number {
  return Math.tan(Math.PI / 4 + latitude / 2);
}

function radiusAt(latitude: number): number {
  return RADIUS / isometric(latitude) ** CONE;
}

export interface Place {
  x: number;
  y: number;
}

export function project(longitude: number, latitude: number): Place {
  const radius = radiusAt(latitude * RADIANS);
  const angle = CONE * (longitude - MIDDLE.longitude) * RADIANS;
  return {
    x: SCALE * radius * Math.sin(angle) + SHIFT,
    y: SCALE * (radius * Math.cos(angle) - ORIGIN),
  };
}

export function projectLine(line: Line): Place[] {
  return Array.from({ length: line.length / 2 }, (_, index) =>
    project(line[2 * index] ?? 0, line[2 * index + 1] ?? 0),
  );
}
