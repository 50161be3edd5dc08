/**
 * How long nothing has been heard of the class and nobody has worked here. By two clocks: one stands
 * still while the laptop sleeps, the other may be set back by a year.
 */
export interface Reach {
  renew(): void;
  /** So long that whoever sits here now is another pupil. */
  isLost(): boolean;
}

/** A lesson without Wi-Fi goes on; the next class sees nothing of it. */
export const OUT_OF_REACH_MS = 60 * 60_000;

export function createReach(clocks: { now(): number; clock(): number }): Reach {
  let heard = { steady: clocks.now(), clock: clocks.clock() };
  return {
    renew() {
      heard = { steady: clocks.now(), clock: clocks.clock() };
    },
    isLost: () =>
      Math.max(clocks.now() - heard.steady, clocks.clock() - heard.clock) > OUT_OF_REACH_MS,
  };
}
