import { useEffect, useRef } from 'react';
import { createInkLayer } from '#kit/ink/ink-layer.ts';
import { connection, onLive } from '../../store.ts';
import { shownPage } from '../../shown-page.ts';
import { followInk, type Which } from './follow-ink.ts';
import styles from './ink.module.css';

/** What is written on the pages that stand on the wall, fed by the stores and not by React. */
export function Ink() {
  return (
    <>
      <PageInk which="page" />
      <PageInk which="beside" />
    </>
  );
}

function PageInk({ which }: { readonly which: Which }) {
  const finished = useRef<HTMLCanvasElement>(null);
  const moving = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!finished.current || !moving.current) return;
    const layer = createInkLayer(finished.current, moving.current);
    return followInk(layer, { store: connection.store, onLive }, shownPage, which);
  }, [which]);
  const name = which === 'page' ? 'data-ink' : 'data-ink-beside';
  return (
    <>
      <canvas
        ref={finished}
        className={styles.canvas}
        {...{ [name]: 'finished' }}
        aria-hidden
        hidden
      />
      <canvas ref={moving} className={styles.canvas} {...{ [name]: 'moving' }} aria-hidden hidden />
    </>
  );
}
