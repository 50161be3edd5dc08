/**
 * Why the app closed a connection; the page decides by it whether to come back. Apart from `wire.ts`:
 * a first screen that asks for it must not build the wire's schemas.
 */
export const CLOSE = {
  /** The first frame was not a good hello. */
  badHello: 4000,
  /** The same laptop or page opened elsewhere; stay quiet until a person asks. */
  takenOver: 4001,
  /** The session is over: forget the pupil, show the first page. */
  sessionClosed: 4002,
  /** Wrong code, wrong secret, or a role that this listener does not have. */
  notAllowed: 4003,
  /** Page and app speak different versions: reload. */
  version: 4004,
  /** Too many refusals. */
  abuse: 4005,
  /** Nothing heard for too long. */
  silent: 4006,
  /** The app is ending and will be back. */
  goingAway: 1001,
} as const;
