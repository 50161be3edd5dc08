import { useRef, useState } from 'react';
import type { Place, ToolKind } from '#protocol/tools.ts';
import { order, orderNow } from '../../store.ts';

/** While a tool is dragged the board is told so often, and the disk only at the end. */
export const TELL_EVERY_MS = 40;

/** The place of a tool while the teacher drags it, here at once and soon on the board. */
export interface Placing {
  /** Where she holds it; null while she does not. */
  readonly held: Place | null;
  put(place: Place, at: number): void;
  /** Puts it there for good. */
  lay(place: Place): void;
  /** She lets go. False when it was not moved at all. */
  settle(): boolean;
}

export function usePlacing(kind: ToolKind): Placing {
  const [held, setHeld] = useState<Place | null>(null);
  const newest = useRef<Place | null>(null);
  const toldAt = useRef(0);
  const lay = (place: Place) => {
    setHeld(place);
    const command = { type: 'tool/place', tool: kind, place, moving: false } as const;
    void order(command).then(() => setHeld((now) => (now === place ? null : now)));
  };
  return {
    held,
    lay,
    put(place, at) {
      newest.current = place;
      setHeld(place);
      if (at - toldAt.current < TELL_EVERY_MS) return;
      toldAt.current = at;
      orderNow({ type: 'tool/place', tool: kind, place, moving: true });
    },
    settle() {
      const place = newest.current;
      newest.current = null;
      if (place === null) return false;
      lay(place);
      return true;
    },
  };
}
