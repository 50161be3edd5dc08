import type { PageImageKey } from '#storage/page-images.ts';
import { IMAGE_URGENCIES, type ImageUrgency, type WantedImage } from '#protocol/views.ts';
import { withLive } from './state/app-state.ts';
import type { Engine } from './engine.ts';

/**
 * Page images are pulled: whoever wants one asks, and waits until the console has drawn it. What is
 * waited for stands in the console's view (`wanted`), the most urgent reason first.
 */
export interface WaitingRoom {
  /** Resolves to true once the image is kept; to false when `signal` aborts or the wait is over. */
  wait(
    key: PageImageKey & Pick<WantedImage, 'width'>,
    urgency: ImageUrgency,
    signal: AbortSignal,
  ): Promise<boolean>;
  /** The image is kept now: everybody who waits for it is told. */
  arrived(key: PageImageKey): void;
}

/** "This page cannot be drawn": true of this launch, and no reason not to try at the next. */
export type PassingImages = Map<string, { type: string; bytes: Buffer }>;

const WAIT_MS = 30_000;

interface Waiter {
  urgency: ImageUrgency;
  settle: (arrived: boolean) => void;
}

export function createWaitingRoom(engine: Pick<Engine, 'update'>): WaitingRoom {
  const waiting = new Map<string, { image: WantedImage; waiters: Set<Waiter> }>();

  function publish(name: string): void {
    engine.update((state) => {
      const entry = waiting.get(name);
      const { [name]: before, ...others } = state.live.wanted;
      if (!entry) return before ? withLive(state, { wanted: others }) : state;
      return withLive(state, { wanted: { ...state.live.wanted, [name]: entry.image } });
    });
  }

  function refresh(name: string): void {
    const entry = waiting.get(name);
    if (!entry) return;
    if (entry.waiters.size === 0) waiting.delete(name);
    else entry.image = { ...entry.image, urgency: mostUrgent(entry.waiters) };
    publish(name);
  }

  return {
    wait(key, urgency, signal) {
      const name = nameOf(key);
      return new Promise((resolve) => {
        const entry = waiting.get(name) ?? { image: { ...key, urgency }, waiters: new Set() };
        waiting.set(name, entry);
        const waiter: Waiter = { urgency, settle };
        const timer = setTimeout(() => settle(false), WAIT_MS);
        const abort = () => settle(false);
        function settle(arrived: boolean): void {
          clearTimeout(timer);
          signal.removeEventListener('abort', abort);
          entry.waiters.delete(waiter);
          if (!arrived) refresh(name);
          resolve(arrived);
        }
        signal.addEventListener('abort', abort);
        entry.waiters.add(waiter);
        refresh(name);
      });
    },
    arrived(key) {
      const name = nameOf(key);
      const entry = waiting.get(name);
      waiting.delete(name);
      for (const waiter of [...(entry?.waiters ?? [])]) waiter.settle(true);
      publish(name);
    },
  };
}

/** The name of an image in `wanted`. */
export function nameOf({ blob, page, width }: PageImageKey): string {
  return `${blob}/${page}/${width}`;
}

function mostUrgent(waiters: Set<Waiter>): ImageUrgency {
  const present = new Set([...waiters].map(({ urgency }) => urgency));
  return IMAGE_URGENCIES.find((urgency) => present.has(urgency)) ?? 'thumbnail';
}
