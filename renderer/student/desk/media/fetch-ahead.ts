import type { Media } from '#protocol/activity/activity.ts';
import { mediaAddress } from './addresses.ts';

/** Media fetched before "Start", a few at a time: the Wi-Fi is everybody's. */

const AT_ONCE = 4;
const RETRY_MS = [1000, 2000, 4000, 8000, 15_000];

export interface Progress {
  readonly here: number;
  readonly of: number;
}

export interface FetchAhead {
  /** What is to be fetched now, by handout; whatever is no longer asked for is given up. */
  want(handouts: Readonly<Record<string, readonly Media[]>>): void;
  stop(): void;
}

export interface FetchAheadDeps {
  /** Fetches one whole file into the browser's cache; false: not now. */
  load(address: string, signal: AbortSignal): Promise<boolean>;
  setTimer(callback: () => void, ms: number): void;
  /** All media of the handout are here. Resolves to whether the teacher's PC knows. */
  ready(handout: string): Promise<boolean>;
  onProgress(progress: Progress): void;
}

export function createFetchAhead(deps: FetchAheadDeps): FetchAhead {
  let wanted: Readonly<Record<string, readonly string[]>> = {};
  const here = new Set<string>();
  const loading = new Map<string, AbortController>();
  const failed = new Map<string, number>();
  /** Waits until it is tried again. */
  const resting = new Set<string>();
  const told = new Set<string>();

  function addresses(): string[] {
    return [...new Set(Object.values(wanted).flat())];
  }

  function progress(): void {
    const all = addresses();
    deps.onProgress({ here: all.filter((one) => here.has(one)).length, of: all.length });
  }

  function go(): void {
    for (const [handout, all] of Object.entries(wanted)) {
      if (told.has(handout) || !all.every((one) => here.has(one))) continue;
      told.add(handout);
      void deps.ready(handout).then((known) => {
        if (!known) rest(handout, () => told.delete(handout));
      });
    }
    for (const address of addresses()) {
      if (loading.size >= AT_ONCE) return;
      if (!here.has(address) && !loading.has(address) && !resting.has(address)) begin(address);
    }
  }

  function begin(address: string): void {
    const stop = new AbortController();
    loading.set(address, stop);
    void deps
      .load(address, stop.signal)
      .catch(() => false)
      .then((loaded) => {
        if (loading.get(address) !== stop) return;
        loading.delete(address);
        if (loaded) here.add(address);
        else rest(address, () => undefined);
        progress();
        go();
      });
  }

  function rest(what: string, awake: () => void): void {
    const tries = failed.get(what) ?? 0;
    failed.set(what, tries + 1);
    resting.add(what);
    deps.setTimer(
      () => {
        resting.delete(what);
        awake();
        go();
      },
      RETRY_MS[Math.min(tries, RETRY_MS.length - 1)] ?? 15_000,
    );
  }

  return {
    want(handouts) {
      wanted = Object.fromEntries(
        Object.entries(handouts).map(([handout, media]) => [
          handout,
          media.flatMap((one) => mediaAddress(one) ?? []),
        ]),
      );
      for (const handout of told) if (!(handout in wanted)) told.delete(handout);
      const all = new Set(addresses());
      for (const [address, stop] of loading) {
        if (all.has(address)) continue;
        loading.delete(address);
        stop.abort();
      }
      progress();
      go();
    },
    stop() {
      wanted = {};
      for (const stop of loading.values()) stop.abort();
      loading.clear();
    },
  };
}

/** Into the browser's own cache, which keeps it for ever: the page that shows it asks for nothing. */
export async function loadWhole(address: string, signal: AbortSignal): Promise<boolean> {
  const response = await fetch(address, { signal });
  if (!response.ok) return false;
  await response.arrayBuffer();
  return true;
}
