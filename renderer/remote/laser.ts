import type { RemoteCommand } from '#protocol/commands.ts';
import { LASER_REPEAT_MS } from '#protocol/laser.ts';

/**
 * The pad of the laser. It works like a laptop's: the dot goes as the finger goes, from where it was
 * left, so that nobody has to look at the phone. Sends less often than the class's door allows,
 * and leaves room for presses.
 */
export interface LaserPad {
  /** The finger is down. */
  down(x: number, y: number): void;
  /** In pixels of a pad that is so wide. */
  move(x: number, y: number, padWidth: number): void;
  up(): void;
}

export interface LaserPadDeps {
  send: (command: RemoteCommand) => void;
  /** As `performance.now`. */
  now: () => number;
  later: (run: () => void, ms: number) => () => void;
}

/** 15 a second, of the 20 that a phone may send. */
const SEND_EVERY_MS = 66;
/** A finger across the pad takes the dot a little further than across the board. */
const REACH = 1.25;
const BOARD_SHAPE = 16 / 9;

const clamp = (share: number) => Math.min(1, Math.max(0, share));
/** Finer than any board; short on the wire. */
const rounded = (share: number) => Math.round(share * 10_000) / 10_000;

export function createLaserPad({ send, now, later }: LaserPadDeps): LaserPad {
  let finger: { x: number; y: number } | null = null;
  let dot = { x: 0.5, y: 0.5 };
  let sentAt = -Infinity;
  let cancel: (() => void) | null = null;

  function tell(): void {
    cancel?.();
    sentAt = now();
    send({ type: 'laser/point', at: { on: 'sight', x: rounded(dot.x), y: rounded(dot.y) } });
    // A finger that rests still points.
    cancel = later(tell, LASER_REPEAT_MS);
  }

  return {
    down(x, y) {
      finger = { x, y };
      soon();
    },
    move(x, y, padWidth) {
      if (finger === null || padWidth <= 0) return;
      const scale = REACH / padWidth;
      dot = {
        x: clamp(dot.x + (x - finger.x) * scale),
        y: clamp(dot.y + (y - finger.y) * scale * BOARD_SHAPE),
      };
      finger = { x, y };
      soon();
    },
    up() {
      if (finger === null) return;
      finger = null;
      cancel?.();
      cancel = null;
      send({ type: 'laser/point', at: null });
    },
  };

  function soon(): void {
    const wait = sentAt + SEND_EVERY_MS - now();
    cancel?.();
    if (wait <= 0) tell();
    else cancel = later(tell, wait);
  }
}
