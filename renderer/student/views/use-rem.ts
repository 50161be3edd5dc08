import { useSyncExternalStore } from 'react';

function rootSize(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

const windowHeight = () => window.innerHeight;

function onResize(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}

/** For pictures sized in px: how many px a rem is now. The page grows with the screen. */
export function useRem(): number {
  return useSyncExternalStore(onResize, rootSize);
}

/** A rem and the height of the window, both in px. */
export function useScreenSize(): { rem: number; height: number } {
  return { rem: useRem(), height: useSyncExternalStore(onResize, windowHeight) };
}
