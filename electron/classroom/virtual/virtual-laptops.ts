import type { WebSocket } from 'ws';
import { characterOf, nextAbsence, pick, type Random, type Skill } from './behaviour.ts';
import { realTimers, type Timers } from './timers.ts';
import { createVirtualLaptop, type VirtualLaptop } from './virtual-laptop.ts';

export interface VirtualLaptopsOptions {
  /** The class's wire, e.g. `ws://127.0.0.1:4170/wire`. */
  url: string;
  /** Four digits, as on the board. */
  code: string;
  count: number;
  /** What the pupils know; see `mostlyRight`. */
  skill: Skill;
  /** 1: human speed (the default); 0: at once, without absences. */
  pace?: number;
  /** Chance between 0 and 1; tests pass a seeded one. */
  random?: Random;
  timers?: Timers;
  openSocket?: (url: string) => WebSocket;
  /** Every laptop was told that the session is over, or was not let in. */
  onEnd?: () => void;
}

/** A lot of laptops with pupils at them, for rehearsals, demos, benches and tests. */
export interface VirtualLaptops {
  start(): void;
  /** Puts them all away. A stopped lot can be started again. */
  stop(): void;
  readonly laptops: readonly VirtualLaptop[];
}

/** The longest time between two arrivals: laptops are opened one after the other. */
const ARRIVAL_MS = 6_000;

export function createVirtualLaptops(options: VirtualLaptopsOptions): VirtualLaptops {
  const { pace = 1, random = Math.random, timers = realTimers } = options;
  let laptops: VirtualLaptop[] = [];
  let cancels: (() => void)[] = [];
  let ended = 0;

  function arrive(index: number): void {
    laptops.push(
      createVirtualLaptop({
        url: options.url,
        code: options.code,
        skill: options.skill,
        openSocket: options.openSocket,
        index,
        character: characterOf(index, options.count),
        pace,
        timers,
        random,
        onEnd() {
          ended += 1;
          if (ended === options.count) {
            stop();
            options.onEnd?.();
          }
        },
      }),
    );
  }

  /** Now and then one lid closes for a while; never two at once. */
  function planAbsence(): void {
    const { afterMs, forMs } = nextAbsence(random);
    after(afterMs, () => {
      const laptop = pick(laptops, random);
      laptop?.goAway();
      after(forMs, () => {
        laptop?.comeBack();
        planAbsence();
      });
    });
  }

  function after(ms: number, callback: () => void): void {
    cancels.push(timers.set(ms * pace, callback));
  }

  function stop(): void {
    for (const cancel of cancels) cancel();
    for (const laptop of laptops) laptop.stop();
    cancels = [];
    laptops = [];
  }

  return {
    start() {
      stop();
      ended = 0;
      for (let index = 0; index < options.count; index += 1) {
        if (pace === 0) arrive(index);
        else after(random() * ARRIVAL_MS, () => arrive(index));
      }
      if (pace > 0 && options.count > 0) planAbsence();
    },
    stop,
    get laptops() {
      return laptops;
    },
  };
}
