import type { Check } from '#protocol/report.ts';
import { check, unreadableCheck } from './check.ts';
import { type Battery, type Facts, isUnreadable } from './facts.ts';

const WORN_PERCENT = 50;
const WORN_OUT_PERCENT = 25;
const LOW_PERCENT = 20;

/** What is left of the battery's capacity as new, in percent; null when it does not say. */
export function healthPercent(battery: Battery): number | null {
  const { designCapacity, fullCapacity } = battery;
  if (designCapacity === undefined || fullCapacity === undefined || designCapacity === 0) {
    return null;
  }
  // A fresh battery may hold a little more than its label says.
  return Math.min(100, Math.round((fullCapacity / designCapacity) * 100));
}

/** Judges the weakest battery: one worn battery is enough to lose the lesson's PC. */
export function batteryCheck(facts: Facts): Check {
  const { batteries } = facts;
  if (isUnreadable(batteries)) return unreadableCheck('battery', batteries);
  if (batteries.length === 0) return check('battery/none', 'good');
  const healths = batteries.map(healthPercent).filter((value) => value !== null);
  const health = healths.length === 0 ? null : Math.min(...healths);
  const running = batteries.filter((battery) => battery.charging === false);
  const levels = running.map((battery) => battery.percent).filter((value) => value !== undefined);
  const level = levels.length === 0 ? null : Math.round(Math.max(...levels));
  const values = {
    ...(health !== null && { healthPercent: health }),
    ...(level !== null && { percent: level }),
  };
  if (level !== null && level < LOW_PERCENT) return check('battery/low', 'attention', values);
  if (health === null) return check('battery/wear-unknown', 'unreadable', values);
  if (health < WORN_OUT_PERCENT) return check('battery/worn-out', 'bad', values);
  return health < WORN_PERCENT
    ? check('battery/worn', 'attention', values)
    : check('battery/healthy', 'good', values);
}
