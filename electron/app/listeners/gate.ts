import { LIMITS } from '#protocol/limits.ts';
import { fullBucket, takeToken, type Bucket } from './token-bucket.ts';

/**
 * How much one address may ask of the class's listener, so that one hostile laptop cannot have all
 * of it. A whole class may stand behind one address (a router); the teacher's own PC is not counted.
 */
export interface Gate {
  /** One more socket from there; the returned function says that it is gone. Null: too many. */
  enter(address: string): (() => void) | null;
  /** One more page, file or hello; what was wrong costs more. False: too fast. */
  charge(address: string, cost?: number): boolean;
  /** One more laptop from there, or one that is known. False: too many. */
  knows(address: string, token: string): boolean;
}

interface Guest {
  sockets: number;
  bucket: Bucket;
  tokens: Set<string>;
}

const OWN = /^(::1|(::ffff:)?127\.0\.0\.1)$/;
const RATE = { perSecond: LIMITS.addressPerSecond, burst: LIMITS.addressBurst };
/** Addresses remembered; the one that came first is forgotten first. */
const GUESTS = 5000;

export function createGate(clock: () => number): Gate {
  const guests = new Map<string, Guest>();

  function guestOf(address: string): Guest {
    const known = guests.get(address);
    if (known) return known;
    const [oldest] = guests.keys();
    if (guests.size >= GUESTS && oldest !== undefined) guests.delete(oldest);
    const guest = { sockets: 0, bucket: fullBucket(RATE, clock()), tokens: new Set<string>() };
    guests.set(address, guest);
    return guest;
  }

  return {
    enter(address) {
      if (OWN.test(address)) return () => undefined;
      const guest = guestOf(address);
      if (guest.sockets >= LIMITS.addressSockets) return null;
      guest.sockets += 1;
      return () => void (guest.sockets -= 1);
    },
    charge(address, cost = 1) {
      if (OWN.test(address)) return true;
      const guest = guestOf(address);
      const taken = takeToken(guest.bucket, RATE, clock(), cost);
      if (taken) guest.bucket = taken;
      return taken !== null;
    },
    knows(address, token) {
      if (OWN.test(address)) return true;
      const { tokens } = guestOf(address);
      if (tokens.size < LIMITS.addressLaptops) tokens.add(token);
      return tokens.has(token);
    },
  };
}
