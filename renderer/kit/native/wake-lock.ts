/** What the lock needs of the browser; a test hands in its own. */
export interface WakeHost {
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
  /** Absent where the browser has none. */
  readonly request?: () => Promise<Pick<WakeLockSentinel, 'released' | 'release'>>;
}

/** The real page as a `WakeHost`. */
export function wakeOfWindow(page: Window): WakeHost {
  const lock = (page.navigator as { wakeLock?: WakeLock }).wakeLock;
  return { document: page.document, ...(lock ? { request: () => lock.request('screen') } : {}) };
}

/**
 * Keeps the display awake. The browser drops its lock whenever the page is hidden, so it is taken
 * again when the page comes back. Resolves to whether the wish is known to be fulfilled.
 */
export function createKeepAwake(host: WakeHost): (on: boolean) => Promise<boolean> {
  let wanted = false;
  let lock: Pick<WakeLockSentinel, 'released' | 'release'> | null = null;

  async function take(): Promise<boolean> {
    if (lock && !lock.released) return true;
    try {
      const taken = (await host.request?.()) ?? null;
      if (!wanted) {
        await taken?.release();
        return false;
      }
      lock = taken;
    } catch {
      lock = null;
    }
    return lock !== null && !lock.released;
  }

  function onVisible(): void {
    if (wanted && host.document.visibilityState === 'visible') void take();
  }

  return async (on) => {
    wanted = on;
    if (on) {
      host.document.addEventListener('visibilitychange', onVisible);
      return take();
    }
    host.document.removeEventListener('visibilitychange', onVisible);
    const held = lock;
    lock = null;
    await held?.release();
    return held === null || held.released;
  };
}
