import { useEffect, useRef, type PointerEvent } from 'react';
import { useView } from '../../store.ts';
import { useEmptyHand } from './hand.ts';
import styles from './stage-gestures.module.css';
import { stageSize } from './wall-shape.ts';
import { push, zoomBy } from './zooming.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A notch of a wheel, and a touch pad's pinch, which comes as a wheel with Ctrl. */
const WHEEL = 0.0015;
const PINCH = 0.01;

/** Wheel, pinch and drag on the page, with nothing in the hand: larger, smaller, elsewhere. */
export function StageGestures() {
  const zoomed = useView((view) => view.board.look.zoom !== null);
  const empty = useEmptyHand();
  const surface = useRef<HTMLDivElement>(null);
  const touches = useRef(new Map<number, Point>());

  useEffect(() => {
    const stage = surface.current?.parentElement;
    if (!stage) return;
    const wheel = (event: WheelEvent) => {
      // What lies on the page may make itself larger by the wheel.
      if ((event.target as Element).closest('[data-own-wheel]')) return;
      event.preventDefault();
      const edge = stage.getBoundingClientRect();
      zoomBy(
        Math.exp(-event.deltaY * (event.ctrlKey ? PINCH : WHEEL)),
        (event.clientX - edge.left) / edge.width,
        (event.clientY - edge.top) / edge.height,
      );
    };
    stage.addEventListener('wheel', wheel, { passive: false });
    return () => stage.removeEventListener('wheel', wheel);
  }, []);

  const placeOf = (event: PointerEvent<HTMLElement>) => {
    const edge = event.currentTarget.getBoundingClientRect();
    return {
      x: (event.clientX - edge.left) / edge.width,
      y: (event.clientY - edge.top) / edge.height,
    };
  };
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    touches.current.set(event.pointerId, placeOf(event));
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const before = touches.current.get(event.pointerId);
    if (!before) return;
    const now = placeOf(event);
    const other = [...touches.current].find(([id]) => id !== event.pointerId)?.[1];
    touches.current.set(event.pointerId, now);
    if (!other) return push(now.x - before.x, now.y - before.y);
    const { width, height } = stageSize();
    const apart = (a: Point, b: Point) => Math.hypot((a.x - b.x) * width, (a.y - b.y) * height);
    const [wide, was] = [apart(now, other), apart(before, other)];
    if (was > 0) zoomBy(wide / was, (now.x + other.x) / 2, (now.y + other.y) / 2);
  };
  const end = (event: PointerEvent<HTMLElement>) => touches.current.delete(event.pointerId);

  return (
    <div
      ref={surface}
      className={styles.gestures}
      data-zoomed={zoomed}
      data-active={empty}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}
