import type { StoreApi } from 'zustand/vanilla';
import type { Laser } from '#kit/covers/laser.ts';
import { laserOn } from '#kit/covers/laser-place.ts';
import { LASER_FORGOTTEN_MS, type LaserPlace } from '#protocol/laser.ts';
import type { LiveNews } from '#protocol/wire.ts';
import type { ShownPage } from '../../shown-page.ts';

/** Moves the dot as it is told, on the page that is really drawn; returns the way to stop. */
export function followLaser(
  laser: Laser,
  onLive: (listener: (news: LiveNews) => void) => () => void,
  shown: StoreApi<ShownPage>,
): () => void {
  let at: LaserPlace | null = null;
  let forgotten: ReturnType<typeof setTimeout> | undefined;

  function show(): void {
    const place = at && laserOn(shown.getState(), at);
    if (at && place) laser.point(place[0], place[1], at.on === 'sight');
    else laser.off();
  }

  function take(news: LiveNews): void {
    if (news.type !== 'laser/point') return;
    at = news.at;
    clearTimeout(forgotten);
    if (at) forgotten = setTimeout(() => take({ ...news, at: null }), LASER_FORGOTTEN_MS);
    show();
  }

  const stops = [onLive(take), shown.subscribe(show)];
  return () => {
    clearTimeout(forgotten);
    stops.forEach((stop) => stop());
  };
}
