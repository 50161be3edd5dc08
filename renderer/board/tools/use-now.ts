import { useCallback, useSyncExternalStore } from 'react';

/**
 * The time, as often as a face asks for it, until it stands still: then `Infinity`, and nothing ticks
 * any more. The app is on this same PC, so that its moments and this clock's can be compared.
 */
export function useNow(every: number, until: number): number {
  const subscribe = useCallback(
    (tick: () => void) => {
      if (Date.now() >= until) return () => {};
      const timer = setInterval(() => {
        if (Date.now() >= until) clearInterval(timer);
        tick();
      }, every);
      return () => clearInterval(timer);
    },
    [every, until],
  );
  const read = () => {
    const now = Date.now();
    return now >= until ? Infinity : Math.floor(now / every) * every;
  };
  // Drawn outside of a page, as in the contract tests, everything stands still.
  return useSyncExternalStore(subscribe, read, () => Infinity);
}
