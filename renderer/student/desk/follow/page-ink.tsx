import { useEffect, useRef, useState } from 'react';
import { createInkLayer, type InkLayer } from '#kit/ink/ink-layer.ts';
import { createLiveStrokes } from '#kit/ink/live-strokes.ts';
import type { PageBox, Size } from '#protocol/drawing/place.ts';
import type { InkStroke } from '#protocol/ink.ts';
import type { StudentStore } from '../../store.ts';
import styles from './follow-view.module.css';

export interface PageInkProps {
  readonly student: StudentStore;
  readonly step: string;
  readonly strokes: Readonly<Record<string, InkStroke>> | undefined;
  readonly box: PageBox;
  readonly canvas: Size;
}

const NO_STROKES = {};
/** A stroke of which nothing more is heard. */
const FORGOTTEN_MS = 30_000;

/** What is written on the page, and the stroke that is being drawn on it at this moment. */
export function PageInk({ student, step, strokes = NO_STROKES, box, canvas }: PageInkProps) {
  const finished = useRef<HTMLCanvasElement>(null);
  const moving = useRef<HTMLCanvasElement>(null);
  const [layer, setLayer] = useState<InkLayer | null>(null);
  const { width, height } = canvas;
  useEffect(() => {
    if (finished.current && moving.current) {
      setLayer(createInkLayer(finished.current, moving.current));
    }
  }, []);
  useEffect(() => layer?.place(width, height, box), [layer, width, height, box]);
  useEffect(() => layer?.show(strokes), [layer, strokes]);
  useEffect(() => {
    if (!layer) return;
    const live = createLiveStrokes();
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    const stop = student.onLive((news) => {
      if (news.type !== 'ink/live' || news.step !== step) return;
      const id = news.stroke;
      layer.draw(id, live.take(news));
      clearTimeout(timers.get(id));
      timers.set(
        id,
        setTimeout(() => layer.draw(id, null), FORGOTTEN_MS),
      );
    });
    return () => {
      stop();
      for (const timer of timers.values()) clearTimeout(timer);
      for (const id of live.clear()) layer.draw(id, null);
    };
  }, [layer, student, step]);
  return (
    <>
      <canvas ref={finished} className={styles.ink} data-ink="finished" aria-hidden="true" hidden />
      <canvas ref={moving} className={styles.ink} data-ink="moving" aria-hidden="true" hidden />
    </>
  );
}
