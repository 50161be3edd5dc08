import type { Check } from '#protocol/report.ts';
import type { Unreadable } from './facts.ts';

/** Every finding there is; each has a sentence in every catalogue. Codes are `id/finding`. */
export const CHECK_CODES = [
  'disk/enough',
  'disk/low',
  'disk/full',
  'disk/unreadable',
  'memory/enough',
  'memory/small',
  'memory/too-small',
  'memory/busy',
  'memory/unreadable',
  'battery/none',
  'battery/healthy',
  'battery/worn',
  'battery/worn-out',
  'battery/low',
  'battery/wear-unknown',
  'battery/unreadable',
  'projector/seen',
  'projector/second-screen',
  'projector/damaged-answer',
  'projector/missing',
  'projector/not-expected',
  'projector/unreadable',
  'sound/seen',
  'sound/none',
  'sound/unreadable',
  'network/cable',
  'network/wifi',
  'network/unplugged',
  'network/no-card',
  'network/unreadable',
  'clock/plausible',
  'clock/agrees',
  'clock/differs',
  'clock/behind',
  'city/reachable',
  'city/unreachable',
  'city/not-tried',
  'city/not-set',
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];
export type CheckId = CheckCode extends `${infer Id}/${string}` ? Id : never;
type ReadableId = Exclude<CheckId, 'clock' | 'city'>;

/** One finding. */
export function check(
  code: CheckCode,
  verdict: Check['verdict'],
  values: Check['values'] = {},
): Check {
  return { id: code.slice(0, code.indexOf('/')), verdict, code, values };
}

/** The fact could not be read: said so, with the reason. */
export function unreadableCheck(id: ReadableId, fact: Unreadable): Check {
  return check(`${id}/unreadable`, 'unreadable', { reason: fact.unreadable });
}
