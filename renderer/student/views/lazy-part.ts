import { useEffect, useState } from 'react';

/**
 * A part of the page that comes after the first screen. All are fetched ahead while she waits: a
 * network that is lost later does not break an activity.
 */
export interface LazyPart<Module> {
  /** Rejects when it could not be fetched; may be asked again. */
  load(): Promise<Module>;
  loaded(): Module | null;
}

export function lazyPart<Module>(fetchModule: () => Promise<Module>): LazyPart<Module> {
  let module: Module | null = null;
  let waiting: Promise<Module> | null = null;
  return {
    load() {
      waiting ??= fetchModule().then((fetched) => (module = fetched));
      waiting.catch(() => (waiting = null));
      return waiting;
    },
    loaded: () => module,
  };
}

const AGAIN_MS = 2000;

/** Null while it is on its way; tried again as long as it is wanted. */
export function usePart<Module>(part: LazyPart<Module> | undefined): Module | null {
  const [, setLoads] = useState(0);
  useEffect(() => {
    if (!part || part.loaded()) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const load = () => {
      part.load().then(
        () => {
          if (!gone) setLoads((loads) => loads + 1);
        },
        () => {
          if (!gone) timer = setTimeout(load, AGAIN_MS);
        },
      );
    };
    load();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [part]);
  return part?.loaded() ?? null;
}
