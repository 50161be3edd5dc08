/** Reports a device may send at once. */
export const RATE_BURST = 120;
/** Reports per second after that. */
export const RATE_PER_SECOND = 2;
const MOST_DEVICES = 100_000;

interface Bucket {
  left: number;
  at: number;
}

/** Allowances of all devices. Bounded: the device that has been silent longest is forgotten first. */
export type Allowances = Map<string, Bucket>;

/** Takes one report from a device's allowance; answers the seconds to wait, 0 when it may pass. */
export function takeOne(allowances: Allowances, device: string, now: number): number {
  const bucket = allowances.get(device) ?? { left: RATE_BURST, at: now };
  const refilled = bucket.left + (Math.max(0, now - bucket.at) / 1000) * RATE_PER_SECOND;
  const left = Math.min(RATE_BURST, refilled);
  const passes = left >= 1;
  allowances.delete(device);
  allowances.set(device, { left: passes ? left - 1 : left, at: now });
  if (allowances.size > MOST_DEVICES) {
    const oldest = allowances.keys().next();
    if (oldest.done !== true) allowances.delete(oldest.value);
  }
  return passes ? 0 : Math.ceil((1 - left) / RATE_PER_SECOND);
}
