import type { CheckCode, CheckId } from './rules/check.ts';

/** The figures of a check, ready for a sentence. */
export interface SentenceValues {
  text: (name: string) => string;
  figure: (name: string) => string;
  reason: () => string;
}

/** What a catalogue holds; the compiler refuses one that lacks a sentence. */
export interface Texts {
  titles: Readonly<Record<CheckId, string>>;
  sentences: Readonly<Record<CheckCode, (values: SentenceValues) => string>>;
  /** Why something is unreadable, as the end of a sentence. By reason code. */
  reasons: Readonly<Record<string, string>>;
  unknownFinding: string;
  /** Labels of the facts that the console lists. */
  facts: Readonly<Record<FactLabel, string>>;
  noneSeen: string;
  unreadable: (reason: string) => string;
  gigabytes: (figure: string) => string;
  figure: (value: string | number) => string;
}

export const FACT_LABELS = [
  'machine',
  'serial',
  'system',
  'cpu',
  'memory',
  'dataDisk',
  'displays',
  'sound',
  'networks',
] as const;
export type FactLabel = (typeof FACT_LABELS)[number];
