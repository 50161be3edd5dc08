import type { Laptop } from './laptop.ts';
import { SPEED } from './speed.ts';

/** What happens to laptops on a morning, by name; every one of them in every run. */
export const LAPTOP_FAULTS = [
  'sleep',
  'half-open',
  'wifi-loss',
  'second-tab',
  'first-tab-again',
  'reload',
  'empty-battery',
  'slow-air',
  'clock-set',
  'repeated-frame',
] as const;
export type LaptopFault = (typeof LAPTOP_FAULTS)[number];

export interface PlannedFault {
  /** Share of the morning, 0 to 1. */
  at: number;
  laptop: number;
  fault: LaptopFault;
  /** Milliseconds of the laptop's clock. */
  forMs: number;
  /** What was under way comes late, or never. */
  held: 'late' | 'never';
}

export const YEAR = 365 * 24 * 3600 * 1000;

/** Each fault three times at least; then as chance will. */
export function planFaults(random: () => number, laptops: number): PlannedFault[] {
  const names = [
    ...LAPTOP_FAULTS.flatMap((fault) => [fault, fault, fault]),
    ...Array.from(
      { length: 20 },
      () => LAPTOP_FAULTS[Math.floor(random() * LAPTOP_FAULTS.length)] ?? 'sleep',
    ),
  ];
  return names
    .map((fault) => ({
      at: random(),
      laptop: Math.floor(random() * laptops),
      fault,
      forMs: 1000 + random() * 14_000,
      held: random() < 0.6 ? ('late' as const) : ('never' as const),
    }))
    .sort((a, b) => a.at - b.at);
}

/** Lets it happen; resolves when it is over. */
export async function inflict(planned: PlannedFault, laptop: Laptop): Promise<void> {
  const over = () => new Promise((resolve) => setTimeout(resolve, planned.forMs / SPEED));
  const { wifi } = laptop;
  /** Half of the time in the very moment in which she gives an answer. */
  const soon = () => (planned.held === 'late' ? laptop.nextAnswer(planned.forMs / SPEED) : null);
  switch (planned.fault) {
    case 'sleep':
      laptop.sleep();
      wifi.silence();
      await over();
      wifi.mend(planned.held);
      return laptop.wake();
    case 'half-open':
      wifi.silence();
      await over();
      return wifi.mend(planned.held);
    case 'wifi-loss':
      wifi.cut();
      await over();
      return wifi.mend('never');
    case 'second-tab':
      await soon();
      return laptop.openTab();
    case 'first-tab-again':
      laptop.openTab();
      await over();
      await soon();
      return laptop.backToFirstTab();
    case 'reload':
      await soon();
      return laptop.reload();
    case 'empty-battery':
      await soon();
      laptop.switchOff();
      await over();
      return laptop.switchOn();
    case 'slow-air':
      wifi.slow(80);
      await over();
      return wifi.slow(0);
    case 'clock-set':
      return laptop.setClock(planned.held === 'late' ? YEAR : -YEAR);
    case 'repeated-frame':
      return laptop.repeatNext();
  }
}
