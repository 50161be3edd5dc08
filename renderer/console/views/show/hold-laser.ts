import type { Laser } from '#kit/covers/laser.ts';
import { laserOn } from '#kit/covers/laser-place.ts';
import { LASER_FORGOTTEN_MS, LASER_REPEAT_MS, type LaserPlace } from '#protocol/laser.ts';
import { connection, onLive } from '../../store.ts';
import { isElsewhere } from './covers.ts';
import { shareAt, stagePage, unitsOf } from './stage-page.ts';

/** Where the mouse was last, so that the dot is there as soon as the laser is taken by its key. */
let mouse: { clientX: number; clientY: number } | null = null;
addEventListener('pointermove', ({ pointerType, clientX, clientY }) => {
  mouse = pointerType === 'mouse' ? { clientX, clientY } : null;
});

/** While the laser is held: the dot follows the pointer over the stage. Returns the way to stop. */
export function holdLaser(surface: HTMLElement, laser: Laser): () => void {
  let at: LaserPlace | null = null;
  let frame: number | null = null;

  function tell(): void {
    frame = null;
    void connection.send({ type: 'laser/point', at });
  }

  function point(event: { clientX: number; clientY: number }): void {
    const page = stagePage();
    const [x, y] = shareAt(surface, event);
    if (!page || x < 0 || y < 0 || x > 1 || y > 1) return off();
    laser.point(x, y, false);
    const [right, down] = unitsOf(page, [x, y]);
    at = { on: 'page', step: page.step, x: right, y: down };
    // However many moves a mouse reports, the board hears of one in a frame.
    frame ??= requestAnimationFrame(tell);
  }

  function off(): void {
    laser.off();
    if (frame !== null) cancelAnimationFrame(frame);
    if (at === null) return;
    at = null;
    tell();
  }

  function lift(event: PointerEvent): void {
    if (event.pointerType !== 'mouse') off();
  }

  const repeat = setInterval(() => at && tell(), LASER_REPEAT_MS);
  const turned = connection.store.subscribe(({ view }, before) => {
    if (at?.on === 'page' && view?.lesson?.at !== before.view?.lesson?.at) off();
  });
  const listeners = {
    pointerdown: point,
    pointermove: point,
    pointerleave: off,
    pointerup: lift,
    pointercancel: off,
  } as const;
  const names = Object.keys(listeners) as (keyof typeof listeners)[];
  for (const name of names) surface.addEventListener(name, listeners[name]);
  if (mouse && surface.matches(':hover')) point(mouse);
  return () => {
    off();
    clearInterval(repeat);
    turned();
    for (const name of names) surface.removeEventListener(name, listeners[name]);
  };
}

/** The dot that the teacher moves on her phone, as the class sees it. Returns the way to stop. */
export function showPhoneLaser(laser: Laser): () => void {
  let forgotten: ReturnType<typeof setTimeout> | undefined;
  const stop = onLive((news) => {
    if (news.type !== 'laser/point' || news.at?.on === 'page') return;
    clearTimeout(forgotten);
    const { view } = connection.store.getState();
    const page = stagePage();
    const place = news.at && page && view && !isElsewhere(view) ? laserOn(page, news.at) : null;
    if (!place) return laser.off();
    laser.point(place[0], place[1], true);
    forgotten = setTimeout(() => laser.off(), LASER_FORGOTTEN_MS);
  });
  return () => {
    stop();
    clearTimeout(forgotten);
    laser.off();
  };
}
