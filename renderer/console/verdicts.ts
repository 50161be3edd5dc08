import type { Check } from '#protocol/report.ts';

/** The state of the whole machine in one word: as bad as its worst check. */
export function worstVerdict(checks: readonly Check[]): 'none' | 'good' | 'attention' | 'bad' {
  if (checks.length === 0) return 'none';
  if (checks.some((check) => check.verdict === 'bad')) return 'bad';
  return checks.some((check) => check.verdict === 'attention') ? 'attention' : 'good';
}
