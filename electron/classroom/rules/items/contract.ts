import type { GivenOf, ItemKind, ItemOf, LaptopItemOf } from '#protocol/activity/item.ts';

export interface Judgement {
  verdict: 'right' | 'partly' | 'wrong';
  /** How much of it is right, 0 to 1. */
  share: number;
}

/** The order in which a pupil sees things: hers alone, and the same after a reload. */
export interface Mixer {
  /** Where the order itself is the question. Three and more never come in the order they had. */
  always<Thing>(things: readonly Thing[]): Thing[];
  /** Only where the activity shuffles. */
  choices<Thing>(things: readonly Thing[]): Thing[];
}

/** What a kind adds to a laptop's item. */
export type Hidden<Kind extends ItemKind> = Omit<LaptopItemOf<Kind>, 'id' | 'prompt'>;

/** The rules of one kind of item. All of it pure. See SPEC.md, K1 to K7. */
export interface ItemRules<Kind extends ItemKind> {
  /** Whether this can be an answer at all: parts that exist, words from the bank… */
  accepts(item: ItemOf<Kind>, given: GivenOf<Kind>): boolean;
  /** Null where nobody but the teacher can judge. */
  judge(item: ItemOf<Kind>, given: GivenOf<Kind>): Judgement | null;
  /** What the laptop gets beside id and prompt. */
  hide(item: ItemOf<Kind>, mixer: Mixer): Hidden<Kind>;
  /** A right answer, shown after the last attempt; null where there is none. */
  solution(item: ItemOf<Kind>): GivenOf<Kind> | null;
  /** Under which keys an answer is counted, each once; `spread.ts` reads them. */
  keys(item: ItemOf<Kind>, given: GivenOf<Kind>): readonly string[];
}
