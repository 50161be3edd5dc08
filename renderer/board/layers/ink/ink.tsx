import { useEffect, useRef } from 'react';
import { createInkLayer } from '#kit/ink/ink-layer.ts';
import { connection, onLive } from '../../store.ts';
import { shownPage } from '../../shown-page.ts';
import { followInk } from './follow-ink.ts';
import styles from './ink.module.css';

/** What is written on the page that stands on the wall, fed by the stores and not by React. */
export function Ink() {
  const finished = useRef<HTMLCanvasElement>(null);
  const moving = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!finished.current || !moving.current) return;
    const layer = createInkLayer(finished.current, moving.current);
    return followInk(layer, { store: connection.store, onLive }, shownPage);
  }, []);
  return (
    <>
      <canvas ref={finished} className={styles.canvas} data-ink="finished" aria-hidden hidden />
      <canvas ref={moving} className={styles.canvas} data-ink="moving" aria-hidden hidden />
    </>
  );
}
