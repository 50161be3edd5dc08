import { useEffect, useRef } from 'react';

/** Keys that work wherever the focus is. Combinations belong to the browser. */
export function useKeys(onKey: (event: KeyboardEvent) => void, active = true): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    if (!active) return;
    const listen = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey) latest.current(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [active]);
}
