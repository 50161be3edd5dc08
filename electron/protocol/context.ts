/**
 * What the rules may not make up themselves. Ids and random numbers are drawn by the caller, so
 * that a rule called twice with the same context gives the same state.
 */
export interface Context {
  /** Milliseconds since 1970, by this PC's clock. */
  now: number;
  /** A fresh id at every call. */
  id: () => string;
  /** A number in [0, 1), fresh at every call. */
  random: () => number;
}
