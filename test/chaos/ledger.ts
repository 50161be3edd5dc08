import type { Given } from '#protocol/activity/item.ts';

/** What the pupils gave, by plain counting and without any rule of the app. */
export interface GivenAnswer {
  id: string;
  handout: string;
  item: string;
  pupil: string;
  given: Given;
  attempt: number;
}

export interface Ledger {
  /** She has tapped it. If the page ends now it may be lost, or be on its way already. */
  tapped(answer: GivenAnswer): void;
  /** It is on the laptop's disk: the pupil may believe that it counts. */
  given(answer: GivenAnswer): void;
  /** The app said that it is on the teacher's disk. */
  acked(id: string): void;
  /** It went out; twice over two connections counts as a duplicate. */
  sent(id: string): void;
  /** The app refused it. */
  refused(id: string, code: string): void;
  /** It is on the teacher's disk: given, if a pupil tapped it, also when her page ended in that moment. */
  arrived(id: string): void;
  readonly answers: ReadonlyMap<string, GivenAnswer>;
  readonly ackedIds: ReadonlySet<string>;
  readonly sendings: number;
  readonly duplicates: number;
  /** How often each code came back. */
  readonly refusals: Readonly<Record<string, number>>;
}

export function createLedger(): Ledger {
  const answers = new Map<string, GivenAnswer>();
  const taps = new Map<string, GivenAnswer>();
  const acked = new Set<string>();
  const sent = new Set<string>();
  const refusals: Record<string, number> = {};
  let sendings = 0;
  let duplicates = 0;
  return {
    tapped: (answer) => void taps.set(answer.id, answer),
    arrived(id) {
      const answer = taps.get(id);
      if (answer) answers.set(id, answer);
    },
    given: (answer) => void answers.set(answer.id, answer),
    acked: (id) => void acked.add(id),
    sent(id) {
      sendings += 1;
      if (sent.has(id)) duplicates += 1;
      sent.add(id);
    },
    refused: (_id, code) => void (refusals[code] = (refusals[code] ?? 0) + 1),
    answers,
    ackedIds: acked,
    get sendings() {
      return sendings;
    },
    get duplicates() {
      return duplicates;
    },
    refusals,
  };
}
