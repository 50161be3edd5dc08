import { useSyncExternalStore } from 'react';

function onChange(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed);
  return () => document.removeEventListener('fullscreenchange', changed);
}

const canGoFull = () => document.fullscreenEnabled === true && document.fullscreenElement === null;

/** How to fill the screen, or null: not possible here, or done already. */
export function useFullScreen(): (() => void) | null {
  const offered = useSyncExternalStore(onChange, canGoFull);
  return offered ? () => void document.documentElement.requestFullscreen().catch(() => {}) : null;
}
