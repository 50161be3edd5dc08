import { useLayoutEffect, type RefObject } from 'react';

const GAP = 4;

/**
 * Places a fixed panel beside its button, on the side that has room, while `open`. When something
 * scrolls the button is elsewhere, and the panel closes.
 */
export function useFloating(
  open: boolean,
  button: RefObject<HTMLElement | null>,
  panel: RefObject<HTMLElement | null>,
  dismiss: (how: 'outside') => void,
): void {
  useLayoutEffect(() => {
    const [anchor, box] = [button.current?.getBoundingClientRect(), panel.current];
    if (!open || !anchor || !box) return;
    const { offsetWidth: width, offsetHeight: height } = box;
    const below = anchor.bottom + GAP + height <= innerHeight;
    const top = below ? anchor.bottom + GAP : anchor.top - GAP - height;
    box.style.top = `${Math.max(GAP, top)}px`;
    box.style.left = `${Math.max(GAP, Math.min(anchor.left, innerWidth - width - GAP))}px`;
    const scrolled = (event: Event) => {
      if (!box.contains(event.target as Node)) dismiss('outside');
    };
    addEventListener('scroll', scrolled, true);
    addEventListener('resize', scrolled);
    return () => {
      removeEventListener('scroll', scrolled, true);
      removeEventListener('resize', scrolled);
    };
  }, [open, button, panel, dismiss]);
}
