import type { LaptopTest } from '#protocol/network.ts';
import type { Engine } from '../engine.ts';
import type { LiveNetwork } from './state.ts';

/** Laptops time themselves one after the other: together they would measure each other. */
export interface Measuring {
  begin(): void;
  measured(laptop: string, test: LaptopTest): void;
  close(): void;
}

/** One that does not answer must not hold up the others. */
const GIVE_UP_MS = 20_000;

export function createMeasuring(deps: {
  engine: Engine;
  update: (change: (network: LiveNetwork) => Partial<LiveNetwork>) => void;
}): Measuring {
  const { engine, update } = deps;
  let timer: NodeJS.Timeout | undefined;

  function next(): void {
    clearTimeout(timer);
    update(({ queue: [measuring = null, ...queue] }) => {
      if (measuring !== null) timer = setTimeout(next, GIVE_UP_MS).unref();
      return { measuring, queue };
    });
  }

  return {
    begin() {
      const { session, present } = engine.state().classroom;
      const here = Object.values(session?.laptops ?? {})
        .filter(({ id }) => present[id] === true)
        .sort((a, b) => a.number - b.number)
        .map(({ id }) => id);
      update(() => ({ queue: here }));
      next();
    },
    measured(laptop, test) {
      const { live, classroom } = engine.state();
      const known = classroom.lot[laptop];
      // Only what was asked for.
      if (live.network.measuring !== laptop || !known) return;
      const entry = { ...test, number: known.number, at: Date.now() };
      update(({ tests }) => ({ tests: { ...tests, [laptop]: entry } }));
      next();
    },
    close: () => clearTimeout(timer),
  };
}
