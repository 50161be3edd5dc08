import { sameBox, type PageBox } from '#protocol/drawing/place.ts';

/** Pages that go from where they stand to where they shall stand, shortly. */
export interface Motion {
  /** Where they stand now. */
  now(): readonly PageBox[];
  /** Lets them go there, or puts them there at once. */
  go(to: readonly PageBox[], smoothly: boolean): void;
}

const MOTION_MS = 160;
/** A window that is not painted gets no frames: it must arrive all the same. */
const LATEST_MS = MOTION_MS + 60;

export function createMotion(place: () => void): Motion {
  let at: readonly PageBox[] = [];
  let to: readonly PageBox[] = [];
  let frame: number | null = null;
  let latest: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
    clearTimeout(latest);
  }

  function arrive(): void {
    stop();
    at = to;
    place();
  }

  function start(from: readonly PageBox[]): void {
    stop();
    const began = performance.now();
    latest = setTimeout(arrive, LATEST_MS);
    const tick = (time: number) => {
      const share = Math.min(1, Math.max(0, (time - began) / MOTION_MS));
      if (share === 1) return arrive();
      at = to.map((box, index) => between(from[index] ?? box, box, 1 - (1 - share) ** 3));
      place();
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
  }

  return {
    now: () => at,
    go(next, smoothly) {
      const same = next.length === to.length && next.every((box, i) => sameBox(box, to[i] ?? null));
      if (same && (frame !== null || at === to)) return;
      to = next;
      if (smoothly) start(at);
      else arrive();
    },
  };
}

/** On its way a page is whole: a crop is cut out at the end. */
function between(from: PageBox, { crop: _cut, ...to }: PageBox, share: number): PageBox {
  const mix = (a: number, b: number) => a + (b - a) * share;
  return {
    ...to,
    left: mix(from.left, to.left),
    top: mix(from.top, to.top),
    width: mix(from.width, to.width),
    height: mix(from.height, to.height),
  };
}
