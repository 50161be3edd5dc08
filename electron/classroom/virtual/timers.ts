/** The clock and timers of virtual laptops, passed in so that tests own time. */
export interface Timers {
  now(): number;
  /** Calls back once after `ms`; the answer cancels it. */
  set(ms: number, callback: () => void): () => void;
}

/** Real time. Timers never keep the process alive by themselves. */
export const realTimers: Timers = {
  now: () => Date.now(),
  set(ms, callback) {
    const timer = setTimeout(callback, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
