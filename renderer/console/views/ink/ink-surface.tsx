import { useEffect, useRef } from 'react';
import { followPage } from './follow-page.ts';
import { TextEditor } from './text/text-editor.tsx';
import { useInkUi } from './ink-ui.ts';
import styles from './ink-surface.module.css';

/** The page's ink on the stage, and the place where the hand draws it. */
export function InkSurface() {
  const tool = useInkUi((state) => state.tool);
  const surface = useRef<HTMLDivElement>(null);
  const finished = useRef<HTMLCanvasElement>(null);
  const moving = useRef<HTMLCanvasElement>(null);
  const ring = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!surface.current || !finished.current || !moving.current || !ring.current) return;
    return followPage(surface.current, finished.current, moving.current, ring.current);
  }, []);
  return (
    <div ref={surface} className={styles.surface} data-tool={tool ?? undefined}>
      <canvas ref={finished} className={styles.canvas} data-ink="finished" aria-hidden hidden />
      <canvas ref={moving} className={styles.canvas} data-ink="moving" aria-hidden hidden />
      <TextEditor />
      <span ref={ring} className={styles.ring} aria-hidden hidden />
    </div>
  );
}
