import { useEffect, type RefObject } from 'react';

/** Calls `dismiss` on Esc, or when a press or the focus goes outside `inside`, while `open`. */
export function useDismiss(
  open: boolean,
  inside: RefObject<HTMLElement | null>,
  dismiss: (how: 'escape' | 'outside') => void,
): void {
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!inside.current?.contains(event.target as Node)) dismiss('outside');
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      dismiss('escape');
    };
    document.addEventListener('pointerdown', outside, true);
    document.addEventListener('focusin', outside, true);
    document.addEventListener('keydown', key, true);
    return () => {
      document.removeEventListener('pointerdown', outside, true);
      document.removeEventListener('focusin', outside, true);
      document.removeEventListener('keydown', key, true);
    };
  }, [open, inside, dismiss]);
}
