import type { Check } from '#protocol/report.ts';
import { check, unreadableCheck } from './check.ts';
import { type Facts, isUnreadable } from './facts.ts';

/** The local network: the laptops need it. The internet is never needed, so never tested. */
export function networkCheck(facts: Facts): Check {
  if (isUnreadable(facts.networks)) return unreadableCheck('network', facts.networks);
  if (facts.networks.length === 0) return check('network/no-card', 'bad');
  const up = facts.networks.filter((network) => network.up);
  if (up.length === 0) return check('network/unplugged', 'attention');
  const cable = up.find((network) => network.kind === 'ethernet');
  return check(cable === undefined ? 'network/wifi' : 'network/cable', 'good');
}

/** Whether reports get through to the city, as the last delivery found it. */
export function cityCheck(context: { cityReachable: boolean | null; citySet: boolean }): Check {
  if (!context.citySet) return check('city/not-set', 'attention');
  if (context.cityReachable === null) return check('city/not-tried', 'unreadable');
  return context.cityReachable
    ? check('city/reachable', 'good')
    : check('city/unreachable', 'attention');
}
