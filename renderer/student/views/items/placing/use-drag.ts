import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react';

/** Something under a finger or the mouse, on its way. */
export interface Drag {
  thing: string;
  /** How far it has come, in px … */
  dx: number;
  dy: number;
  /** … and where the pointer is in the window. */
  x: number;
  y: number;
  /** The place below it; null: none. */
  over: string | null;
}

/** A finger that trembles does not drag. */
const TREMBLE_PX = 8;

export interface DragOptions {
  readonly disabled: boolean;
  readonly onStart: (thing: string) => void;
  readonly onDrop: (thing: string, place: string | null) => void;
}

/** Dragging with one pointer; `[data-place]` below it is where it would fall. */
export function useDrag({ disabled, onStart, onDrop }: DragOptions) {
  const [drag, setDrag] = useState<Drag | null>(null);
  /** The click that ends a drag is none. */
  const dragged = useRef(false);
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);

  function begin(thing: string, event: ReactPointerEvent<HTMLElement>): void {
    dragged.current = false;
    if (disabled || event.button !== 0 || !event.isPrimary || end.current) return;
    const { pointerId, clientX: fromX, clientY: fromY } = event;
    let now: Drag | null = null;
    const move = (at: PointerEvent) => {
      if (at.pointerId !== pointerId) return;
      const [dx, dy] = [at.clientX - fromX, at.clientY - fromY];
      if (!now && Math.hypot(dx, dy) < TREMBLE_PX) return;
      if (!now) {
        dragged.current = true;
        onStart(thing);
      }
      now = { thing, dx, dy, x: at.clientX, y: at.clientY, over: placeAt(at.clientX, at.clientY) };
      setDrag(now);
    };
    const finish = (at: PointerEvent) => {
      if (at.pointerId !== pointerId) return;
      end.current?.();
      if (now && at.type === 'pointerup') onDrop(thing, placeAt(at.clientX, at.clientY));
    };
    const listening = { move, finish };
    window.addEventListener('pointermove', listening.move);
    window.addEventListener('pointerup', listening.finish);
    window.addEventListener('pointercancel', listening.finish);
    end.current = () => {
      window.removeEventListener('pointermove', listening.move);
      window.removeEventListener('pointerup', listening.finish);
      window.removeEventListener('pointercancel', listening.finish);
      end.current = null;
      setDrag(null);
    };
  }

  return {
    drag,
    begin,
    /** Asked once by the click that follows. */
    wasDragged() {
      const was = dragged.current;
      dragged.current = false;
      return was;
    },
  };
}

/** What is dragged lets the pointer through, so that the place below it answers. */
function placeAt(x: number, y: number): string | null {
  const place = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-place]');
  return place?.dataset['place'] ?? null;
}
