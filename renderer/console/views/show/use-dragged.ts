import { useRef, useState } from 'react';

/** While something is dragged the board is told so often, and the disk only at the end. */
const TELL_EVERY_MS = 33;

/** A value under the teacher's hand: shown here at once, on the board live, kept when she lets go. */
export function useDragged<Value>(tell: (value: Value, moving: boolean) => Promise<boolean>) {
  const [held, setHeld] = useState<Value | null>(null);
  const moved = useRef<Value | null>(null);
  const toldAt = useRef(0);
  const keeping = useRef(0);

  /** Keys come faster than answers: what was set last stands until all of them are there. */
  function keep(value: Value): void {
    setHeld(value);
    keeping.current += 1;
    void tell(value, false).then(() => {
      keeping.current -= 1;
      if (keeping.current === 0 && moved.current === null) setHeld(null);
    });
  }

  return {
    held,
    keep,
    move(value: Value, now: number) {
      moved.current = value;
      setHeld(value);
      if (now - toldAt.current < TELL_EVERY_MS) return;
      toldAt.current = now;
      void tell(value, true);
    },
    end() {
      const value = moved.current;
      moved.current = null;
      if (value !== null) keep(value);
    },
  };
}
