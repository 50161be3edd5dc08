import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import { edgeScroll, gapAt, placeAfterDrop } from './place-of-drop.ts';

export interface Drag {
  /** The row that is held. */
  readonly from: number;
  /** Before which row it would land. */
  readonly gap: number;
  /** The top of the held row, in the list's own height. */
  readonly top: number;
}

interface Held {
  readonly pointer: number;
  readonly from: number;
  readonly startY: number;
  /** Where in the row it was taken. */
  readonly grip: number;
  y: number;
  moving: boolean;
}

/** Less is a click by an unsteady hand. */
const SLACK = 6;

/**
 * Dragging rows of a list with a mouse or a pen; a finger scrolls. Rows carry `data-place`. Esc lets
 * go without moving anything.
 */
export function useDrag(
  list: RefObject<HTMLElement | null>,
  rowHeight: number,
  count: number,
  drop: (from: number, to: number) => void,
) {
  const held = useRef<Held | null>(null);
  const frame = useRef(0);
  const [drag, setDrag] = useState<Drag | null>(null);

  const stop = () => {
    cancelAnimationFrame(frame.current);
    held.current = null;
    setDrag(null);
  };

  useEffect(() => {
    if (drag === null) return;
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      stop();
    };
    addEventListener('keydown', key, true);
    return () => removeEventListener('keydown', key, true);
  }, [drag]);

  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const follow = () => {
    const [element, now] = [list.current, held.current];
    if (!element || !now?.moving) return;
    const box = element.getBoundingClientRect();
    element.scrollTop += edgeScroll(now.y - box.top, box.height);
    const y = now.y - box.top + element.scrollTop;
    const top = y - now.grip;
    setDrag({ from: now.from, gap: gapAt(top + rowHeight / 2, rowHeight, count), top });
    frame.current = requestAnimationFrame(follow);
  };

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || event.pointerType === 'touch') return;
      const target = event.target as Element;
      const row = target.closest<HTMLElement>('[data-place]');
      if (!row || target.closest('input, [role=menu]')) return;
      held.current = {
        pointer: event.pointerId,
        from: Number(row.dataset['place']),
        startY: event.clientY,
        grip: event.clientY - row.getBoundingClientRect().top,
        y: event.clientY,
        moving: false,
      };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const now = held.current;
      if (now?.pointer !== event.pointerId) return;
      now.y = event.clientY;
      if (now.moving || Math.abs(now.y - now.startY) < SLACK) return;
      now.moving = true;
      // The click that ends the drag is then the list's, and presses no row.
      event.currentTarget.setPointerCapture(event.pointerId);
      follow();
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const now = held.current;
      if (now?.pointer !== event.pointerId) return;
      const to = drag && now.moving ? placeAfterDrop(now.from, drag.gap) : null;
      stop();
      if (to !== null) drop(now.from, to);
    },
    onPointerCancel: stop,
  };
  return { drag, handlers };
}
