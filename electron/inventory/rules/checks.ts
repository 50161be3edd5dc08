import type { Check } from '#protocol/report.ts';
import { batteryCheck } from './check-battery.ts';
import { clockCheck } from './check-clock.ts';
import { cityCheck, networkCheck } from './check-network.ts';
import { projectorCheck } from './check-projector.ts';
import { check, unreadableCheck } from './check.ts';
import { type Facts, isUnreadable } from './facts.ts';

/** What the checks need to know besides the machine itself. */
export interface CheckContext {
  /** The PC's clock, milliseconds since 1970. */
  now: number;
  /** A moment that is surely past: the app's build, or the latest time it has seen. */
  notBefore: number;
  /** The city's clock minus ours at the last receipt; null before the first. */
  cityClockAheadSeconds: number | null;
  /** Whether this room should have a projector. */
  projectorExpected: boolean;
  /** Screens that the window system counts, the teacher's included; null when nobody counted. */
  screens: number | null;
  /** What the last delivery found out; null when it was never tried. No check goes online itself. */
  cityReachable: boolean | null;
  /** False: no address of the city is set. */
  citySet: boolean;
}

const GIGABYTE = 1e9;
const GIBIBYTE = 2 ** 30;
const DISK_FULL = GIGABYTE;
const DISK_LOW = 5 * GIGABYTE;
/** Firmware keeps a part of the memory for itself: a "4 GB" PC reports 3.6. */
const MEMORY_TOO_SMALL = 1.7 * GIBIBYTE;
const MEMORY_SMALL = 3.4 * GIBIBYTE;
const MEMORY_BUSY = 0.4 * GIBIBYTE;

function tenth(value: number): number {
  return Math.floor(value * 10) / 10;
}

export function diskCheck(facts: Facts): Check {
  if (isUnreadable(facts.dataDisk)) return unreadableCheck('disk', facts.dataDisk);
  const free = facts.dataDisk.freeBytes;
  const values = {
    freeGigabytes: tenth(free / GIGABYTE),
    totalGigabytes: tenth(facts.dataDisk.totalBytes / GIGABYTE),
  };
  if (free < DISK_FULL) return check('disk/full', 'bad', values);
  return free < DISK_LOW
    ? check('disk/low', 'attention', values)
    : check('disk/enough', 'good', values);
}

export function memoryCheck(facts: Facts): Check {
  if (isUnreadable(facts.memory)) return unreadableCheck('memory', facts.memory);
  const { totalBytes, availableBytes } = facts.memory;
  const values = {
    totalGigabytes: tenth(totalBytes / GIBIBYTE),
    availableGigabytes: tenth(availableBytes / GIBIBYTE),
  };
  if (totalBytes < MEMORY_TOO_SMALL) return check('memory/too-small', 'bad', values);
  if (availableBytes < MEMORY_BUSY) return check('memory/busy', 'attention', values);
  return totalBytes < MEMORY_SMALL
    ? check('memory/small', 'attention', values)
    : check('memory/enough', 'good', values);
}

export function soundCheck(facts: Facts): Check {
  if (isUnreadable(facts.sound)) return unreadableCheck('sound', facts.sound);
  const first = facts.sound[0];
  return first === undefined
    ? check('sound/none', 'attention')
    : check('sound/seen', 'good', { name: first.name, count: facts.sound.length });
}

/** Facts to checks, always in the same order. What was not read is said to be unreadable. */
export function checksOf(facts: Facts, context: CheckContext): Check[] {
  return [
    diskCheck(facts),
    memoryCheck(facts),
    batteryCheck(facts),
    projectorCheck(facts, context),
    soundCheck(facts),
    networkCheck(facts),
    clockCheck(context),
    cityCheck(context),
  ];
}
