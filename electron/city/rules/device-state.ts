import type { Check } from '#protocol/report.ts';

export const DAY_MS = 86_400_000;
/** A device seen within this many days is there. */
export const RECENT_DAYS = 7;
/** A device not seen for this many days is missing, unless the reader asks for another limit. */
export const MISSING_DAYS = 14;

export type Presence = 'recent' | 'quiet' | 'missing';
export type Verdict = Check['verdict'];
export type DeviceVerdict = Verdict | 'none';

const GRAVITY: Record<Verdict, number> = { good: 0, unreadable: 1, attention: 2, bad: 3 };

/** Where a device stands, by the city's own clock. */
export function presenceOf(lastSeen: number, now: number, missingDays: number): Presence {
  const age = now - lastSeen;
  if (age <= RECENT_DAYS * DAY_MS) return 'recent';
  return age >= missingDays * DAY_MS ? 'missing' : 'quiet';
}

/** The worst verdict of a device's checks. */
export function worstVerdict(verdicts: readonly Verdict[]): DeviceVerdict {
  let worst: DeviceVerdict = 'none';
  for (const verdict of verdicts) {
    if (worst === 'none' || GRAVITY[verdict] > GRAVITY[worst]) worst = verdict;
  }
  return worst;
}

/** A finding that is already known: the same check, from the same source, with the same code. */
export interface KnownFinding {
  id: string;
  code: string;
  since: number;
}

/** Since when a finding stands: kept while the same finding comes back, otherwise now. */
export function sinceOf(known: readonly KnownFinding[], check: Check, now: number): number {
  const same = known.find((finding) => finding.id === check.id && finding.code === check.code);
  return same === undefined ? now : same.since;
}
