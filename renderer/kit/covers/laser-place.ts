import type { LaserPlace } from '#protocol/laser.ts';
import { pixelsAt, type PageBox, type Size } from '#protocol/drawing/place.ts';
import { sightOf } from './place.ts';

/** The page that stands on a surface, and where. */
export interface StandingPage extends Size {
  readonly step: string | null;
  readonly box: PageBox | null;
}

/** Where the dot is, in shares of the surface; null when it points at another page. */
export function laserOn(page: StandingPage, at: LaserPlace): readonly [number, number] | null {
  const { step, box, width, height } = page;
  if (box === null || width <= 0 || height <= 0) return null;
  if (at.on === 'sight') {
    const sight = sightOf(box, page);
    return [sight.x + at.x * sight.width, sight.y + at.y * sight.height];
  }
  if (at.step !== step) return null;
  const [x, y] = pixelsAt(box, at.x, at.y);
  return [x / width, y / height];
}
