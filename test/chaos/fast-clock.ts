import { SPEED } from './speed.ts';

/**
 * Loaded into the app's process before the app (`node --import`): its clock runs fast and may be
 * wrong by a year, as on a PC whose battery is empty. `ARDOISE_CHAOS_CLOCK` says by how much.
 */
const wrongByMs = Number(process.env['ARDOISE_CHAOS_CLOCK'] ?? 0);
const now = Date.now.bind(Date);
const monotonic = performance.now.bind(performance);
const begunAt = now();
const { setTimeout: later, setInterval: often } = globalThis;

Date.now = () => Math.round(begunAt + (now() - begunAt) * SPEED + wrongByMs);
performance.now = () => monotonic() * SPEED;
globalThis.setTimeout = ((callback: () => void, ms = 0, ...rest: []) =>
  later(callback, ms / SPEED, ...rest)) as typeof setTimeout;
globalThis.setInterval = ((callback: () => void, ms = 0, ...rest: []) =>
  often(callback, ms / SPEED, ...rest)) as typeof setInterval;
