import { useEffect, useRef } from 'react';
import { createLaser } from '#kit/covers/laser.ts';
import { holdLaser, showPhoneLaser } from './hold-laser.ts';
import { useInHand } from './hand.ts';
import styles from './overlays.module.css';

/** The dot on the stage: the teacher's own while she holds the laser, or her phone's. */
export function LaserLayer() {
  const held = useInHand('laser');
  const surface = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!surface.current || !layer.current) return;
    const laser = createLaser(layer.current);
    return held ? holdLaser(surface.current, laser) : showPhoneLaser(laser);
  }, [held]);
  return (
    <>
      <div ref={layer} aria-hidden />
      <div ref={surface} className={styles.pointing} data-held={held} aria-hidden />
    </>
  );
}
