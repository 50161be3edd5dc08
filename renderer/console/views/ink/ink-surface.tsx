import { useEffect, useRef } from 'react';
import { followPages } from './follow-pages.ts';
import { TextEditor } from './text/text-editor.tsx';
import { useInkUi } from './ink-ui.ts';
import styles from './ink-surface.module.css';

/** The pages' ink on the stage, and the place where the hand draws it. */
export function InkSurface() {
  const tool = useInkUi((state) => state.tool);
  const surface = useRef<HTMLDivElement>(null);
  const ring = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!surface.current || !ring.current) return;
    return followPages(surface.current, ring.current);
  }, []);
  return (
    <div ref={surface} className={styles.surface} data-tool={tool ?? undefined}>
      <canvas className={styles.canvas} data-ink="finished" aria-hidden hidden />
      <canvas className={styles.canvas} data-ink="moving" aria-hidden hidden />
      <canvas className={styles.canvas} data-ink-beside="finished" aria-hidden hidden />
      <canvas className={styles.canvas} data-ink-beside="moving" aria-hidden hidden />
      <TextEditor />
      <span ref={ring} className={styles.ring} aria-hidden hidden />
    </div>
  );
}
