import type { LaserPlace } from '#protocol/laser.ts';
import { pixelsPerUnit, type PageBox } from '#kit/ink/place.ts';
import { sightOf, type Surface } from './place.ts';

/** The page that stands on a surface, and where. */
export interface StandingPage extends Surface {
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
  const scale = pixelsPerUnit(box);
  return [(box.left + at.x * scale) / width, (box.top + at.y * scale) / height];
}
