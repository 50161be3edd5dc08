import { AsyncLocalStorage } from 'node:async_hooks';
import { SPEED } from './speed.ts';

/**
 * A browser page without a browser: what runs in it has a clock of its own (fast, and perhaps wrong
 * by a year), timers, a window and a document. A page can sleep, and it can be gone in the middle.
 */
export interface PageWorld {
  /** Runs something in this page: now, when it wakes up, or never. */
  enter(work: () => void): void;
  /** The lid is closed: nothing runs, what comes waits. */
  sleep(): void;
  /** The lid opens: the page learns it as a browser would tell it. */
  wake(): void;
  /** The tab is closed, the battery is empty. */
  end(): void;
  readonly isAlive: boolean;
  /** The clock is set, by hand or by the network. */
  setClock(wrongByMs: number): void;
}

interface Inside {
  world: PageWorld;
  wrongByMs: number;
  window: EventTarget;
  document: EventTarget & { visibilityState: string };
}

const inside = new AsyncLocalStorage<Inside>();
const real = {
  now: Date.now.bind(Date),
  monotonic: performance.now.bind(performance),
  setTimeout: globalThis.setTimeout,
  setInterval: globalThis.setInterval,
};
const begun = { at: real.now(), monotonic: real.monotonic() };

export function createPageWorld(wrongByMs: number): PageWorld {
  let state: 'awake' | 'asleep' | 'gone' = 'awake';
  let waiting: (() => void)[] = [];
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const world: PageWorld = {
    enter(work) {
      if (state === 'awake') inside.run(here, work);
      else if (state === 'asleep') waiting.push(work);
    },
    sleep() {
      if (state === 'awake') state = 'asleep';
    },
    wake() {
      if (state !== 'asleep') return;
      state = 'awake';
      const missed = waiting;
      waiting = [];
      for (const work of missed) world.enter(work);
      world.enter(() => {
        document.dispatchEvent(new Event('visibilitychange'));
        here.window.dispatchEvent(new Event('online'));
      });
    },
    end() {
      state = 'gone';
      waiting = [];
    },
    get isAlive() {
      return state !== 'gone';
    },
    setClock: (wrong) => void (here.wrongByMs = wrong),
  };
  const here: Inside = { world, wrongByMs, window: new EventTarget(), document };
  return world;
}

/** Outside of pages everything stays as it is. */
function patchGlobals(): void {
  Date.now = () => {
    const here = inside.getStore();
    if (!here) return real.now();
    return Math.round(begun.at + (real.now() - begun.at) * SPEED + here.wrongByMs);
  };
  performance.now = () =>
    inside.getStore() ? (real.monotonic() - begun.monotonic) * SPEED : real.monotonic();
  globalThis.setTimeout = timer(real.setTimeout) as typeof setTimeout;
  globalThis.setInterval = timer(real.setInterval) as typeof setInterval;
  for (const name of ['window', 'document'] as const) {
    Object.defineProperty(globalThis, name, { get: () => inside.getStore()?.[name] });
  }
}

type Start = (
  callback: (...rest: unknown[]) => void,
  ms?: number,
  ...rest: unknown[]
) => NodeJS.Timeout;

function timer(start: typeof setTimeout | typeof setInterval): Start {
  return (callback, ms = 0, ...rest) => {
    const here = inside.getStore();
    if (!here) return start(callback, ms, ...rest);
    let waits = false;
    const handle: NodeJS.Timeout = start(() => {
      // However often an interval came round during a sleep, it runs once afterwards.
      if (waits) return;
      waits = true;
      here.world.enter(() => {
        waits = false;
        if (!cancelled.has(handle)) callback(...rest);
      });
      if (!here.world.isAlive) clearInterval(handle);
    }, ms / SPEED);
    return handle;
  };
}

const cancelled = new WeakSet<object>();
for (const name of ['clearTimeout', 'clearInterval'] as const) {
  const clear = globalThis[name];
  globalThis[name] = (handle) => {
    if (typeof handle === 'object' && handle) cancelled.add(handle);
    clear(handle);
  };
}
patchGlobals();
