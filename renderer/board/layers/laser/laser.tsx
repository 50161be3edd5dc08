import { useEffect, useRef } from 'react';
import { createLaser } from '#kit/covers/laser.ts';
import { shownPage } from '../../shown-page.ts';
import { onLive } from '../../store.ts';
import { followLaser } from './follow-laser.ts';

/** The dot on the wall, fed as news pass by and not by React. */
export function LaserDot() {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (layer.current) return followLaser(createLaser(layer.current), onLive, shownPage);
  }, []);
  return <div ref={layer} aria-hidden />;
}
